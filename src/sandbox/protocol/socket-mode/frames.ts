import { isJson, type Json } from '../../state/wire.js';

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
  if (!isJson(frame) || typeof frame.envelope_id !== 'string') return undefined;
  return { envelopeId: frame.envelope_id, payload: isJson(frame.payload) ? frame.payload : {} };
}
