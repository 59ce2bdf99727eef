import { WebSocket } from 'ws';
import { isJson, type Json } from '../../../../src/sandbox/state/wire.js';
import { eventually } from '../../../support/eventually.js';
import type { World } from '../world.js';

/** Everything that came over the wire, by the kind of payload. */
export interface Capture {
  sent: Map<string, Json[]>;
  keep(kind: string, payload: Json): void;
  /** The next socket of the app: acknowledges all, and keeps all. */
  connect(): Promise<WebSocket>;
  /** Waits until something of this kind came. */
  heard(kind: string, count?: number): Promise<Json>;
}

/** Edits and deletions have what the message has, so those of people, of apps and of files are told apart. */
function whose({ files, bot_id }: Json): string {
  if (files !== undefined) return ' of files';
  return bot_id === undefined ? '' : ' by an app';
}

function kindOfMessage({ subtype, bot_id, message, previous_message }: Json): string {
  if (isJson(message) && message.subtype === 'tombstone') return 'message tombstone';
  if (isJson(previous_message)) return `message ${subtype}${whose(previous_message)}`;
  if (typeof subtype === 'string') return `message ${subtype}`;
  return bot_id === undefined ? 'message' : 'message by an app';
}

function surfaceOf({ container }: Json): string {
  if (!isJson(container)) return 'nowhere';
  if (container.type === 'message_attachment') return 'attachment';
  return container.is_ephemeral === true ? 'ephemeral' : String(container.type);
}

/** What each element holds, of a message or of a view. */
function heldIn({ state, view }: Json): [string, Json][] {
  const { values } = [state, isJson(view) ? view.state : undefined].find(isJson) ?? {};
  const blocks = isJson(values) ? Object.values(values).filter(isJson) : [];
  const held = blocks.flatMap((block) => Object.values(block).filter(isJson));
  return held.map((one) => [`state ${one.type}`, one]);
}

/** What a payload is called among the recordings, and the parts of it that have a recording of their own. */
export function partsOf(payload: Json): [string, Json][] {
  const { type, event, actions, command } = payload;
  if (typeof command === 'string') return [['slash command', payload]];
  if (isJson(event)) {
    const kind = event.type === 'message' ? kindOfMessage(event) : String(event.type);
    return [
      ['event_callback', { ...payload, event: {} }],
      [kind, event],
    ];
  }
  if (type === 'block_suggestion') return [[`block_suggestion ${surfaceOf(payload)}`, payload]];
  if (type !== 'block_actions') return [[String(type), payload], ...heldIn(payload)];
  const clicked = Array.isArray(actions) ? actions.filter(isJson) : [];
  return [
    [`block_actions ${surfaceOf(payload)}`, { ...payload, actions: [{}] }],
    ...clicked.map((action): [string, Json] => [`action ${action.type}`, action]),
    ...heldIn(payload),
  ];
}

/** Starts to keep what a sandbox sends. */
export function createCapture(world: World): Capture {
  const sent: Capture['sent'] = new Map();
  const keep = (kind: string, payload: Json) => void sent.set(kind, [...(sent.get(kind) ?? []), payload]);
  const hear = (socket: WebSocket, frame: Json) => {
    const { payload, envelope_id, type } = frame;
    if (!isJson(payload)) return keep(String(type), frame);
    keep(`envelope ${type}`, { ...frame, payload: {} });
    for (const [kind, part] of partsOf(payload)) keep(kind, part);
    socket.send(JSON.stringify({ envelope_id, payload: {} }));
  };
  return {
    sent,
    keep,
    async connect() {
      const { url } = await world.call('apps.connections.open', {}, 'xapp-sandbox');
      const socket = new WebSocket(String(url));
      socket.on('message', (data) => hear(socket, JSON.parse(String(data)) as Json));
      await eventually('the socket', async () => (socket.readyState === WebSocket.OPEN ? true : undefined));
      return socket;
    },
    heard: (kind, count = 1) => eventually(kind, async () => sent.get(kind)?.at(count - 1)),
  };
}
