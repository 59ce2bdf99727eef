import type { Json } from '../state/wire.js';
import { SlackError } from './slack-error.js';

function parsed(name: string, value: unknown, code: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new SlackError(code, {
      response_metadata: { messages: [`[ERROR] ${name}: ${cause instanceof Error ? 'not valid JSON' : 'unreadable'}`] },
    });
  }
}

/**
 * The arguments of one call, whether they came as form fields (all strings), as JSON or as multipart.
 * An argument that is empty, null or absent counts as not given.
 */
export class MethodArguments {
  constructor(readonly raw: Json) {}

  has(name: string): boolean {
    const value = this.raw[name];
    return value !== undefined && value !== null && value !== '';
  }

  /** Text, or undefined when not given; numbers and booleans are written out as Slack does. */
  text(name: string): string | undefined {
    const value = this.raw[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  /** Text that must be there; raises `code` (default `invalid_arguments`) when it is not. */
  need(name: string, code = 'invalid_arguments'): string {
    const value = this.text(name);
    if (value === undefined || value === '') {
      const messages = [`[ERROR] missing required field: ${name}`];
      throw new SlackError(code, code === 'invalid_arguments' ? { response_metadata: { messages } } : {});
    }
    return value;
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.raw[name];
    if (value === undefined || value === null || value === '') return otherwise;
    return value === true || value === 1 || value === 'true' || value === '1';
  }

  number(name: string, otherwise: number): number {
    if (!this.has(name)) return otherwise;
    const value = Number(this.raw[name]);
    return Number.isFinite(value) ? value : otherwise;
  }

  /** An argument that is JSON (`blocks`, `view`, `metadata`), already parsed; raises `code` when it is not JSON. */
  json(name: string, code = 'invalid_arguments'): unknown {
    return this.has(name) ? parsed(name, this.raw[name], code) : undefined;
  }

  /** A list given as an array, as JSON or separated by commas. */
  list(name: string): string[] {
    if (!this.has(name)) return [];
    const value = this.raw[name];
    if (Array.isArray(value)) return value.map(String);
    const text = String(value);
    if (text.startsWith('[')) return stringsOf(parsed(name, text, 'invalid_arguments'));
    return text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
