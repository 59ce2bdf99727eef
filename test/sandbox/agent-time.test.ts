import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { type Slack, startSlack } from './support/slack.js';

const MINUTE = 60_000;
const recipient = { recipient_user_id: 'U0ALICE', recipient_team_id: 'T0SANDBOX' };

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.close());

const pass = (advance_ms: number) => slack.control('clock', { advance_ms });
const bot = () => slack.as('bot');

async function thread(): Promise<string> {
  const { ts = '' } = await slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text: 'two laptops, please' });
  return ts;
}

async function stream(thread_ts: string): Promise<string> {
  const begun = await bot().chat.startStream({ channel: 'C0ORDERS', thread_ts, ...recipient, markdown_text: 'So' });
  return begun.ts ?? '';
}

/** What a person's page shows of a thread: its status line and its session. */
async function shown(thread_ts: string) {
  const { body } = await slack.control('state?as=alice');
  const state = body as {
    statuses: { thread_ts: string; status: string }[];
    sessions: { thread_ts: string; status: string }[];
  };
  const here = <T extends { thread_ts: string }>(list: T[]) => list.find((one) => one.thread_ts === thread_ts);
  return { status: here(state.statuses)?.status, session: here(state.sessions)?.status };
}

const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'was taken',
    (error: { data?: { error?: string } }) => error.data?.error ?? String(error),
  );

describe('a stream', () => {
  it('dies five minutes after its start even while it grows, and only an update saves the message', async () => {
    const ts = await stream(await thread());

    await pass(4 * MINUTE);
    await bot().chat.appendStream({ channel: 'C0ORDERS', ts, markdown_text: ' far' });
    await pass(MINUTE + 1);

    const more = { channel: 'C0ORDERS', ts, markdown_text: ' too late' };
    expect(await refusal(bot().chat.appendStream(more))).toBe('message_not_in_streaming_state');
    expect(await refusal(bot().chat.stopStream(more))).toBe('message_not_in_streaming_state');
    await bot().chat.update({ channel: 'C0ORDERS', ts, text: 'So far, so good' });
    const { messages = [] } = await bot().conversations.replies({ channel: 'C0ORDERS', ts });
    expect(messages.find((one) => one.ts === ts)?.text).toBe('So far, so good');
  });

  it('refuses an update while it lives, and keeps its deadline over a restart', async () => {
    const ts = await stream(await thread());
    expect(await refusal(bot().chat.update({ channel: 'C0ORDERS', ts, text: 'x' }))).toBe('streaming_state_conflict');

    await slack.restart();
    await pass(5 * MINUTE + 1);

    await bot().chat.update({ channel: 'C0ORDERS', ts, text: 'recovered' });
  });

  it('makes its thread a session that works, and leaves it as it is told', async () => {
    const root = await thread();
    const ts = await stream(root);
    expect((await shown(root)).session).toBe('processing');

    await bot().chat.stopStream({ channel: 'C0ORDERS', ts, session_status: 'suspended' });

    expect((await shown(root)).session).toBe('suspended');
  });

  it('shows tasks that change in place, in a plan or between the words', async () => {
    const task = (status: 'in_progress' | 'complete', details: string) =>
      ({ type: 'task_update', id: 'pay', title: 'Charge the card', status, details }) as const;
    const place = { channel: 'C0ORDERS', thread_ts: await thread(), ...recipient };
    const { ts = '' } = await bot().chat.startStream({
      ...place,
      chunks: [{ type: 'markdown_text', text: 'First' }, task('in_progress', 'wallet')],
    });
    await bot().chat.appendStream({
      channel: 'C0ORDERS',
      ts,
      chunks: [{ type: 'markdown_text', text: 'then' }, task('complete', ', then card')],
    });

    const { message } = await bot().chat.stopStream({ channel: 'C0ORDERS', ts });

    expect(message?.blocks).toMatchObject([
      { type: 'markdown', text: 'First' },
      { type: 'task_card', task_id: 'pay', status: 'complete' },
      { type: 'markdown', text: 'then' },
    ]);
    // Slack adds the new details to the old ones.
    expect(JSON.stringify(message?.blocks)).toContain('wallet, then card');
  });
});

describe('a person who presses Stop', () => {
  it('ends the stream at once, and the app hears of it and must set the status itself', async () => {
    const root = await thread();
    const ts = await stream(root);

    const { status } = await slack.control('stop_session', { as: 'alice', channel: 'C0ORDERS', thread_ts: root });

    expect(status).toBe(200);
    const more = { channel: 'C0ORDERS', ts, markdown_text: 'more' };
    expect(await refusal(bot().chat.appendStream(more))).toBe('stopped_by_user');
    expect((await shown(root)).session).toBe('processing');
  });
});

describe('a session', () => {
  it('that processes falls back to active after an hour, unless it is renewed', async () => {
    const thread_ts = await thread();
    const processing = { channel_id: 'C0ORDERS', thread_ts, status: 'processing' } as const;
    await bot().agents.sessions.setStatus(processing);

    await pass(50 * MINUTE);
    await bot().agents.sessions.setStatus(processing);
    await pass(50 * MINUTE);
    expect((await shown(thread_ts)).session).toBe('processing');
    await pass(11 * MINUTE);

    expect((await shown(thread_ts)).session).toBe('active');
  });

  it('takes its title at its beginning only', async () => {
    const place = { channel_id: 'C0ORDERS', thread_ts: await thread() };
    await bot().agents.sessions.setStatus({ ...place, status: 'active', title: 'Laptops' });

    const again = await bot().agents.sessions.setStatus({ ...place, status: 'suspended', title: 'Other' });

    expect(again).toMatchObject({ status: 'suspended', agent_status: 'suspended', title: 'Laptops' });
  });
});

describe('a status line', () => {
  it('goes after two minutes', async () => {
    const thread_ts = await thread();
    await bot().assistant.threads.setStatus({ channel_id: 'C0ORDERS', thread_ts, status: 'is thinking…' });
    expect((await shown(thread_ts)).status).toBe('is thinking…');

    await pass(2 * MINUTE + 1);

    expect((await shown(thread_ts)).status).toBeUndefined();
  });

  it('goes as soon as the app says something', async () => {
    const thread_ts = await thread();
    await bot().assistant.threads.setStatus({ channel_id: 'C0ORDERS', thread_ts, status: 'is thinking…' });

    await bot().chat.postMessage({ channel: 'C0ORDERS', thread_ts, text: 'Here it is' });

    expect((await shown(thread_ts)).status).toBeUndefined();
  });
});

describe('a scheduled message', () => {
  it('comes at its time, also when the sandbox was restarted in between', async () => {
    const { body } = await slack.control('clock');
    const post_at = Math.floor(Number(body.now_ms) / 1000) + 3600;
    await bot().chat.scheduleMessage({ channel: 'C0GENERAL', text: 'Good morning', post_at });

    await slack.restart();
    await pass(3_601_000);

    const posted = await eventually('the message', async () => {
      const { messages = [] } = await bot().conversations.history({ channel: 'C0GENERAL', limit: 5 });
      return messages.find(({ text }) => text === 'Good morning');
    });
    expect(posted).toMatchObject({ user: 'U0BOT', bot_id: 'B0SIGNALBOX' });
    expect((await bot().chat.scheduledMessages.list()).scheduled_messages).toEqual([]);
  });

  it('carries its own time when the clock leaps over several', async () => {
    const { body } = await slack.control('clock');
    const begin = Math.floor(Number(body.now_ms) / 1000) + 60;
    const times = [begin + 300, begin, begin + 3000];
    for (const post_at of times) {
      await bot().chat.scheduleMessage({ channel: 'C0GENERAL', text: `Due at ${post_at}`, post_at });
    }

    await pass(60 * MINUTE);

    const { messages = [] } = await bot().conversations.history({ channel: 'C0GENERAL', limit: 3 });
    expect(messages.map(({ text, ts = '' }) => [text, Math.floor(Number(ts))])).toEqual(
      [...times].sort((a, b) => b - a).map((at) => [`Due at ${at}`, at]),
    );
  });
});

describe('the line beside a name', () => {
  it('goes at the time that the person said', async () => {
    const { body } = await slack.control('clock');
    const status_expiration = Math.floor(Number(body.now_ms) / 1000) + 1800;
    const status = { status_text: 'At lunch', status_emoji: ':sandwich:', status_expiration };
    await slack.as('carol').users.profile.set({ profile: status });
    const shownStatus = async () => (await bot().users.profile.get({ user: 'U0CAROL' })).profile?.status_text;

    expect(await shownStatus()).toBe('At lunch');
    await pass(30 * MINUTE);
    expect(await shownStatus()).toBe('');
  });
});
