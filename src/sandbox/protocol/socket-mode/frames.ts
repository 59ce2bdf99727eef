import type { Json } from '../../state/wire.js';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An acknowledgement `{envelope_id, payload?}`; undefined for anything else that a client may send. */
export function readAck(text: string): { envelopeId: string; payload: Json } | undefined {
  const frame = parsed(text);
  if (!isObject(frame) || typeof frame.envelope_id !== 'string') return undefined;
  return { envelopeId: frame.envelope_id, payload: isObject(frame.payload) ? frame.payload : {} };
}
