import { readFileSync } from 'node:fs';

export type ArgumentFact = {
  type: 'string' | 'boolean' | 'integer' | 'number' | 'array' | 'json';
  required?: boolean;
  enum?: string[];
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  itemMaxLength?: number;
};

export type MethodFacts = {
  /** 1…4 are Slack's tiers; 5 is a rule of its own (chat.postMessage) or none that is published. */
  tier: number;
  /** Whether the method needs a token at all. */
  token: boolean;
  /** Any one of these is enough; empty means none is needed. */
  scopes: { bot: string[]; user: string[] };
  args: Record<string, ArgumentFact>;
  errors: string[];
  warnings: string[];
};

/** Written by `scripts/slack-facts.ts`; read with fs, because import attributes differ between Node 20's minors. */
const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;

const methods = read<Record<string, MethodFacts>>('./methods.json');
const events = read<Record<string, string[]>>('./events.json');
const tiers = read<Record<string, number>>('./tiers.json');
const claims = read<Record<string, string[]>>('./claims.json');
const raised = read<string[]>('./raised-events.json');
const reasons = read<Record<string, string>>('./not-emulated.json');

/** What Slack's reference says about a method; undefined for a method it does not know. */
export const methodFacts = (method: string): MethodFacts | undefined =>
  Object.hasOwn(methods, method) ? methods[method] : undefined;

/** Every method of the reference that the sandbox has facts for, by name. */
export const knownMethods = (): string[] => Object.keys(methods);

/** Every method name Slack has, also those that the sandbox does not emulate. */
export const everyMethod = (): string[] => [...new Set([...Object.keys(tiers), ...Object.keys(methods)])].sort();

/** The scopes of which an app needs one to be sent this event; undefined for an event Slack does not have. */
export const eventScopes = (event: string): string[] | undefined =>
  Object.hasOwn(events, event) ? events[event] : undefined;

/** Every event of the reference, by the name that a manifest asks for it. */
export const everyEvent = (): string[] => Object.keys(events);

/** Every bot scope that some method or event asks for. */
export const everyScope = (): string[] => [
  ...new Set([...Object.values(methods).flatMap((facts) => facts.scopes.bot), ...Object.values(events).flat()]),
];

/** For each method the errors of its own that the sandbox can be brought to answer; the conformance suite does. */
export const claimedErrors = (): Record<string, string[]> => claims;

/**
 * Why a method is not there: the reason for its longest prefix (`admin`, `users.profile`, `users.identity`…), which
 * stands for all that share it.
 */
export function whyNotEmulated(method: string): { group: string; reason: string } | undefined {
  const parts = method.split('.');
  const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  const group = prefixes.find((prefix) => Object.hasOwn(reasons, prefix));
  const reason = group === undefined ? undefined : reasons[group];
  return group === undefined || reason === undefined ? undefined : { group, reason };
}

/** The events that the sandbox raises, by the name that a manifest asks for; the conformance suite hears each. */
export const raisedEvents = (): string[] => raised;
