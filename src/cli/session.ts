import { Refusal } from '../domain/refusal.js';
import { click, findButton } from './click.js';
import { type Directory, readDirectory } from './directory.js';
import { follow } from './follow.js';
import { createPrinter, type Printer } from './printer.js';
import type { Situation } from './situation.js';
import type { ThreadMessage, WorkspaceClient } from './workspace-client.js';

export interface SessionOptions {
  client: WorkspaceClient;
  json: boolean;
  patienceMs: number;
  write: (line: string) => void;
}

interface Place {
  channel: string;
  threadTs: string;
}

/** One person at the workspace: writes, clicks, and sees what comes of it. */
export class Session {
  private constructor(
    private readonly options: SessionOptions,
    readonly directory: Directory,
    private readonly printer: Printer,
  ) {}

  static async open(options: SessionOptions): Promise<Session> {
    const directory = await readDirectory(options.client);
    return new Session(options, directory, createPrinter({ ...options, names: directory.names }));
  }

  /** Posts in a channel (mentioning the bot there), in a direct message, or in a thread. */
  async say(text: string, where: { channel: string; threadTs?: string }): Promise<Place & { ts: string }> {
    const direct = where.channel === this.directory.botDm;
    const mention =
      direct || where.threadTs || text.includes(`<@${this.directory.botUserId}>`) || /@signalbox\b/i.test(text);
    const posted = await this.options.client.call('chat.postMessage', {
      channel: where.channel,
      text: mention ? text : `<@${this.directory.botUserId}> ${text}`,
      ...(where.threadTs ? { thread_ts: where.threadTs } : {}),
    });
    const ts = String(posted.ts);
    return { channel: where.channel, threadTs: where.threadTs ?? ts, ts };
  }

  async follow(place: Place, after: string, changedFrom?: readonly ThreadMessage[]): Promise<Situation> {
    const { client, patienceMs } = this.options;
    return follow({ client, printer: this.printer, patienceMs, after, changedFrom, ...place });
  }

  async click(place: Place, name: string, reason: string | undefined): Promise<Situation> {
    const before = await this.read(place);
    this.printer.show(before);
    const target = findButton(before, name, reason !== undefined);
    await click(this.options.client, { channel: place.channel, target, reason });
    return this.follow(place, before.at(-1)?.ts ?? '', before);
  }

  /** Which of the person's channels holds the thread. */
  async find(threadTs: string, channel: string | undefined): Promise<Place> {
    const channels = channel ? [this.directory.channelId(channel)] : this.directory.channelIds;
    for (const candidate of channels) {
      const messages = await this.options.client.thread(candidate, threadTs);
      if (messages && messages.length > 0) return { channel: candidate, threadTs };
    }
    throw new Refusal('no_such_thread', `${this.options.client.person} sees no thread ${threadTs}.`);
  }

  async read(place: Place): Promise<ThreadMessage[]> {
    return (await this.options.client.thread(place.channel, place.threadTs)) ?? [];
  }
}
