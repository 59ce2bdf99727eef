import { Refusal } from '../../src/domain/refusal.js';
import { REFUSALS } from '../../src/domain/services.js';

const REFERENCE = /\$\{secret\.(\w+)\}/g;
const BLACK = '•••';
// A shorter value would black out innocent words.
const SHORTEST = 4;

export interface Secrets {
  /** Fills in `${secret.NAME}`. @throws Refusal `ValidationError` for a name that is not configured */
  fill(text: string): string;
  /** The same value without any secret in it, whatever its shape. */
  redact<T>(value: T): T;
}

/** Secrets by name, from configuration. A file names them and never holds them. */
export function openSecrets(values: Record<string, string>): Secrets {
  const known = Object.values(values)
    .filter((value) => value.length >= SHORTEST)
    .flatMap(disguises)
    .sort((one, other) => other.length - one.length);
  const clean = (text: string): string => known.reduce((cleaned, secret) => cleaned.replaceAll(secret, BLACK), text);
  const redact = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value);
    if (Array.isArray(value)) return value.map(redact);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), redact(inner)]));
  };
  return {
    fill: (text) =>
      text.replace(REFERENCE, (_, name: string) => {
        const value = values[name];
        if (value) return value;
        throw new Refusal(
          REFUSALS.invalid,
          `The secret ${name} is not configured. An operator names it in DEFINITION_SECRETS.`,
        );
      }),
    redact: <T>(value: T) => redact(value) as T,
  };
}

/** As an address, a form, a Basic header or a text in JSON would show it. */
const disguises = (secret: string): string[] => [
  ...new Set([
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    Buffer.from(secret).toString('base64'),
    JSON.stringify(secret).slice(1, -1),
  ]),
];
