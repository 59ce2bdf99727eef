import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { card } from './demo-views.js';

interface Place {
  channel: string;
  thread_ts: string;
  user: string;
}

type Answer = (client: WebClient, place: Place) => Promise<unknown>;

/** The demo answers a mention by its last word. */
const ANSWERS: Record<string, Answer> = {
  card: (client, { channel, thread_ts }) =>
    client.chat.postMessage({ channel, thread_ts, text: 'Two lamps, 98.00 USD', blocks: card }),
  whisper: (client, { channel, thread_ts, user }) =>
    client.chat.postEphemeral({ channel, thread_ts, user, text: 'Only you may know.' }),
  work: async (client, { channel, thread_ts }) => {
    await client.agents.sessions.setStatus({ channel_id: channel, thread_ts, status: 'processing' });
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts, status: 'is weighing lamps…' });
  },
  stream: async (client, { channel, thread_ts, user }) => {
    const recipient = { recipient_user_id: user, recipient_team_id: 'T0SANDBOX' };
    const { ts = '' } = await client.chat.startStream({
      channel,
      thread_ts,
      ...recipient,
      markdown_text: '**Looking** ',
    });
    await client.chat.appendStream({ channel, ts, chunks: [task('in_progress')] });
    await client.chat.appendStream({ channel, ts, markdown_text: 'at lamps.' });
    await client.chat.appendStream({ channel, ts, chunks: [task('complete')] });
    await client.chat.stopStream({ channel, ts });
  },
};

const task = (status: 'in_progress' | 'complete') => ({
  type: 'task_update' as const,
  id: 'lamps',
  title: 'Count the lamps',
  status,
});

export function answerMentions(app: App): void {
  app.event('app_mention', async ({ event, client }) => {
    const answer = ANSWERS[event.text.split(' ').at(-1) ?? ''];
    const place = { channel: event.channel, thread_ts: event.thread_ts ?? event.ts, user: event.user ?? '' };
    await answer?.(client, place);
  });
  app.event('agent_session_stopped', async ({ event, client }) => {
    const { channel, thread_ts } = event;
    await client.agents.sessions.setStatus({ channel_id: channel, thread_ts, status: 'active' });
    await client.chat.postMessage({ channel, thread_ts, text: 'Stopped.' });
  });
  app.event('message', async ({ event, client }) => {
    if (event.channel_type !== 'im' || event.subtype) return;
    const prompts = [{ title: 'Order lamps', message: 'Order 2 desk lamps' }];
    await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Heard you.' });
  });
}
