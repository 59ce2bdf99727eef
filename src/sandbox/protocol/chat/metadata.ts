import { isJson, type MessageMetadata } from '../../state/wire.js';
import type { MethodArguments } from '../method-arguments.js';
import { SlackError } from '../slack-error.js';

const LARGEST_BYTES = 16_000;

/** `metadata` of a post, when it is given: an event type and a flat payload, or work object entities. */
export function readMetadata(args: MethodArguments): { metadata?: MessageMetadata } {
  if (!args.has('metadata')) return {};
  const given = args.json('metadata', 'invalid_metadata_format');
  if (!isJson(given)) throw new SlackError('invalid_metadata_format');
  const entities = Array.isArray(given.entities) ? given.entities.filter(isJson) : undefined;
  const { event_type, event_payload } = given;
  const named = typeof event_type === 'string' && event_type !== '' && isJson(event_payload);
  if (!named && !entities) throw new SlackError('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(given)) > LARGEST_BYTES) throw new SlackError('metadata_too_large');
  return {
    metadata: {
      event_type: named ? event_type : '',
      event_payload: named ? event_payload : {},
      ...(entities ? { entities } : {}),
    },
  };
}
