import { click, findButton } from '../../src/cli/click.js';
import { buttonsOf, type ThreadMessage, type WorkspaceClient } from '../../src/cli/workspace-client.js';
import { type ApprovalMetadata, METADATA, type RunMetadata } from '../../src/domain/contract.js';
import { eventually } from './eventually.js';

interface ThreadSeen {
  as(person: string): WorkspaceClient;
  channel: string;
  ts: string;
  /** Through whose eyes, where a test names nobody. */
  viewer: string;
}

/** One thread of the workspace, seen through message metadata as programs see it. */
export class Thread {
  private readonly as: ThreadSeen['as'];
  readonly channel: string;
  readonly ts: string;
  private readonly viewer: string;

  constructor({ as, channel, ts, viewer }: ThreadSeen) {
    this.as = as;
    this.channel = channel;
    this.ts = ts;
    this.viewer = viewer;
  }

  async messages(person = this.viewer): Promise<ThreadMessage[]> {
    return (await this.as(person).thread(this.channel, this.ts)) ?? [];
  }

  /** Every run of this thread, oldest first. */
  async runs(): Promise<RunMetadata[]> {
    return (await this.of(METADATA.run)).map((message) => message.metadata?.event_payload as RunMetadata);
  }

  async approvals(): Promise<ApprovalMetadata[]> {
    return (await this.of(METADATA.approval)).map((message) => message.metadata?.event_payload as ApprovalMetadata);
  }

  /** Waits until the n-th request for approval, from 0, says so: its message follows the card by a moment. */
  async approvalIs(state: ApprovalMetadata['state'], n = 0): Promise<ApprovalMetadata> {
    return eventually(`request ${n} for approval to be ${state}`, async () => {
      const request = (await this.approvals())[n];
      return request?.state === state ? request : null;
    });
  }

  async of(eventType: string): Promise<ThreadMessage[]> {
    return (await this.messages()).filter((message) => message.metadata?.event_type === eventType);
  }

  /** Waits until the newest run's card shows this state. */
  async reaches(state: RunMetadata['state'], withinMs?: number): Promise<RunMetadata> {
    let last: RunMetadata | undefined;
    return eventually(
      `a run in state ${state}`,
      async () => {
        last = (await this.runs()).at(-1);
        return last?.state === state ? last : null;
      },
      withinMs,
    ).catch((cause: unknown) => {
      throw new Error(`the run did not reach ${state}; its card says ${JSON.stringify(last)}`, { cause });
    });
  }

  /** Waits for a message whose text matches. */
  async says(words: RegExp, withinMs?: number): Promise<ThreadMessage> {
    return eventually(
      `a message like ${words} in the thread`,
      async () => (await this.messages()).find((message) => words.test(message.text ?? '')),
      withinMs,
    );
  }

  async reply(person: string, text: string): Promise<void> {
    await this.as(person).call('chat.postMessage', { channel: this.channel, thread_ts: this.ts, text });
  }

  /** Waits for a button and clicks it; a modal that opens is filled with the reason. */
  async click(person: string, button: string, reason?: string): Promise<void> {
    const target = await eventually(`the button ${button}`, async () => {
      const messages = await this.messages(person);
      return this.has(messages, button) ? findButton(messages, button, reason !== undefined) : null;
    });
    await click(this.as(person), { channel: this.channel, target, reason });
  }

  /** Clicks a button of an earlier sight of the thread, as a person does whose page is behind. */
  async clickStale(person: string, message: ThreadMessage, actionId: string): Promise<void> {
    const button = buttonsOf(message).find((candidate) => candidate.actionId === actionId);
    if (!button) throw new Error(`the message has no button ${actionId}`);
    await click(this.as(person), { channel: this.channel, target: { message, button }, reason: undefined });
  }

  async buttons(): Promise<string[]> {
    return (await this.messages()).flatMap(buttonsOf).map(({ actionId }) => actionId);
  }

  /** Waits until no button is left whose action id begins so; a message is closed a moment after the card. */
  async offersNo(prefix: string): Promise<void> {
    await eventually(`no button ${prefix}…`, async () =>
      (await this.buttons()).every((id) => !id.startsWith(prefix)) ? true : null,
    );
  }

  private has(messages: ThreadMessage[], button: string): boolean {
    return messages.flatMap(buttonsOf).some(({ actionId, text }) => actionId.endsWith(button) || text === button);
  }
}
