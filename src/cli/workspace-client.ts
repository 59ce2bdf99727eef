import { Refusal } from '../domain/refusal.js';

/** A button that is really on a message. */
export interface Button {
  actionId: string;
  blockId: string;
  text: string;
}

/** What a person sees in a thread, as the local workspace answers it. */
export interface ThreadMessage {
  ts: string;
  thread_ts?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  is_ephemeral?: boolean;
  blocks?: {
    type: string;
    block_id?: string;
    elements?: Record<string, unknown>[];
    accessory?: Record<string, unknown>;
  }[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
}

type Answer = Record<string, unknown> & { ok?: boolean; error?: string };

/** Speaks to the local workspace as one person: the plain Web API with that person's token, and the control API. */
export class WorkspaceClient {
  constructor(
    readonly baseUrl: string,
    readonly person: string,
  ) {}

  as(person: string): WorkspaceClient {
    return new WorkspaceClient(this.baseUrl, person);
  }

  /** @throws Refusal with Slack's error code as its code */
  async call(method: string, args: Record<string, unknown>): Promise<Answer> {
    const answer = await this.send(`/api/${method}`, { method: 'POST', body: JSON.stringify(args) });
    if (answer.ok === true) return answer;
    const reason = answer.error ?? 'no answer';
    if (reason === 'invalid_auth')
      throw new Refusal(reason, `There is nobody called "${this.person}" in the workspace.`);
    throw new Refusal(reason, `Slack refused ${method}: ${reason}`);
  }

  async control(path: string, body: Record<string, unknown>): Promise<Answer> {
    return this.send(`/sandbox/${path}`, { method: 'POST', body: JSON.stringify({ as: this.person, ...body }) });
  }

  async look(path: string, query: Record<string, string> = {}): Promise<Answer> {
    return this.send(`/sandbox/${path}?${new URLSearchParams({ as: this.person, ...query })}`, { method: 'GET' });
  }

  /** Null when there is no such thread for this person. */
  async thread(channel: string, ts: string): Promise<ThreadMessage[] | null> {
    const answer = await this.look('thread', { channel, ts });
    return Array.isArray(answer.messages) ? (answer.messages as ThreadMessage[]) : null;
  }

  private async send(path: string, init: { method: string; body?: string }): Promise<Answer> {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer xoxp-sandbox-${this.person}`,
    };
    const response = await fetch(`${this.baseUrl}${path}`, { ...init, headers }).catch((cause: unknown) => {
      throw new Refusal('not_running', `Nothing answers at ${this.baseUrl}. Start it with: npm start`, { cause });
    });
    return response.json().catch((cause: unknown) => {
      throw new Refusal('no_workspace', `What answers at ${this.baseUrl} is no Signalbox workspace.`, { cause });
    }) as Promise<Answer>;
  }
}

/** Every button of a message, in reading order. */
export function buttonsOf(message: ThreadMessage): Button[] {
  return (message.blocks ?? []).flatMap((block) =>
    [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])]
      .filter((element) => element.type === 'button' && typeof element.action_id === 'string' && !element.url)
      .map((element) => ({
        actionId: String(element.action_id),
        blockId: block.block_id ?? '',
        text: String((element.text as { text?: string } | undefined)?.text ?? ''),
      })),
  );
}
