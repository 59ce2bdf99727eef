import type { Store } from './store.js';
import type { Block } from './wire.js';

/** One task as its chunks told it so far. */
export interface StreamedTask {
  id: string;
  title: string;
  status: string;
  details?: string;
  output?: string;
  sources?: { type: 'url'; url: string; text: string }[];
}

/** What was streamed, in the order in which it is read. */
export type StreamPart =
  | { kind: 'text'; text: string }
  | { kind: 'task'; id: string }
  | { kind: 'plan' }
  | { kind: 'blocks'; blocks: Block[] };

/** A streaming message while it grows, and what became of it. */
export interface Stream {
  channel: string;
  ts: string;
  state: 'open' | 'stopped_by_user' | 'expired' | 'done';
  mode: 'timeline' | 'plan';
  /** When it was started, in milliseconds since the epoch. */
  startedAt: number;
  parts: StreamPart[];
  tasks: StreamedTask[];
  planTitle: string;
  /** Blocks that came in chunks; at most 50. */
  blockCount: number;
}

export interface Streams {
  get(channel: string, ts: string): Stream | undefined;
  put(stream: Stream): void;
  open(): Stream[];
}

/** Opens the streams of a store; those that ended keep only how they ended. */
export function createStreams(store: Store): Streams {
  const table = store.table<Stream>('streams');
  const opened = store.table<1>('open_streams');
  return {
    get: (channel, ts) => table.get(channel, ts),
    put(stream) {
      const { channel, ts } = stream;
      if (stream.state === 'open') {
        table.put([channel, ts], stream);
        opened.put([channel, ts], 1);
        return;
      }
      table.put([channel, ts], { ...stream, parts: [], tasks: [] });
      opened.remove(channel, ts);
    },
    open: () => [...opened.keys()].flatMap(([channel = '', ts = '']) => table.get(channel, ts) ?? []),
  };
}
