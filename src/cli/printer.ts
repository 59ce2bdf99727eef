import { type NameBook, readable } from './readable.js';
import { buttonsOf, type ThreadMessage } from './workspace-client.js';

export interface Printer {
  /** Prints what is new since the last call; returns whether anything was. */
  show(messages: readonly ThreadMessage[]): boolean;
}

interface PrinterOptions {
  names: NameBook;
  json: boolean;
  write: (line: string) => void;
}

/** Tells a thread as lines of text: each message once, and of an edited one only the lines that changed. */
export function createPrinter({ names, json, write }: PrinterOptions): Printer {
  const seen = new Map<string, string>();

  const asJson = (message: ThreadMessage, change: 'posted' | 'changed'): string =>
    JSON.stringify({
      change,
      ts: message.ts,
      thread_ts: message.thread_ts ?? message.ts,
      user: message.user ?? null,
      ephemeral: message.is_ephemeral ?? false,
      text: message.text ?? '',
      metadata: message.metadata ?? null,
      buttons: buttonsOf(message).map(({ actionId, text }) => ({ action_id: actionId, text })),
    });

  const asText = (message: ThreadMessage, before: string | undefined): string[] => {
    const old = new Set(before?.split('\n'));
    const lines = readable(message.text ?? '', names).split('\n');
    const fresh = before === undefined ? lines : lines.filter((line) => line.trim() !== '' && !old.has(line));
    const who = `${names.get(message.user ?? '') ?? 'app'}${message.is_ephemeral ? ' (only you see this)' : ''}`;
    return fresh.map((line, index) => (index === 0 ? `${who}: ${line}` : `  ${line}`));
  };

  return {
    show(messages) {
      const news = messages.filter((message) => seen.get(message.ts) !== fingerprint(message));
      for (const message of news) {
        const before = seen.get(message.ts);
        const lines = json
          ? [asJson(message, before === undefined ? 'posted' : 'changed')]
          : asText(message, before === undefined ? undefined : readable(textIn(before), names));
        lines.forEach(write);
        seen.set(message.ts, fingerprint(message));
      }
      return news.length > 0;
    },
  };
}

const fingerprint = (message: ThreadMessage): string =>
  JSON.stringify([message.text ?? '', message.metadata ?? null, buttonsOf(message)]);

const textIn = (print: string): string => String((JSON.parse(print) as unknown[])[0]);
