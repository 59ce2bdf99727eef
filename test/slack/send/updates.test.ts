import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUpdates, URGENCY } from '../../../src/slack/send/updates.js';
import { eventually } from '../../support/eventually.js';
import { type SlackServer, startSlackServer } from '../support/slack-server.js';

let slack: SlackServer;
beforeEach(async () => {
  slack = await startSlackServer();
});
afterEach(() => slack.stop());

const HOUR = 3_600_000;
const state = (version: number, urgency: number = URGENCY.progress, ts = '1.1') => ({
  ref: { channel: 'C1', ts },
  message: { text: `v${version}` },
  version,
  urgency,
});
const shown = () => slack.of('chat.update').map(({ args }) => args.text);

describe('bringing a card up to date', () => {
  it('shows the first state at once and then the last of many', async () => {
    const updates = createUpdates(slack.client, { everyMs: 100, perMinute: 600 });

    await Promise.all([1, 2, 3, 4, 5, 6].map((version) => updates.update(state(version))));

    expect(shown().at(-1)).toBe('v6');
    expect(shown().length).toBeLessThan(4);
  });

  it('lets an ending overtake progress that waits for its turn', async () => {
    const updates = createUpdates(slack.client, { everyMs: HOUR, perMinute: 600 });
    await updates.update(state(1));
    const progress = updates.update(state(2));

    await updates.update(state(3, URGENCY.ending));
    await progress;

    expect(shown()).toEqual(['v1', 'v3']);
  });

  it('never goes back to an older state', async () => {
    const updates = createUpdates(slack.client, { everyMs: 0, perMinute: 600 });

    await updates.update(state(5));
    await updates.update(state(3, URGENCY.ending));

    expect(shown()).toEqual(['v5']);
  });

  it('keeps a part of the budget for endings while many cards move', async () => {
    const updates = createUpdates(slack.client, { everyMs: 0, perMinute: 10 });
    for (let n = 0; n < 20; n += 1) updates.update(state(1, URGENCY.progress, `2.${n}`)).catch(() => undefined);
    await eventually('the budget of progress to be used up', async () => (shown().length >= 6 ? true : null));

    await updates.update(state(9, URGENCY.ending));

    expect(shown()).toContain('v9');
    expect(shown().filter((text) => text === 'v1').length).toBeLessThan(10);
  });

  it('arrives at the last state after Slack was ill', async () => {
    const updates = createUpdates(slack.client, { everyMs: 0, perMinute: 600 });
    slack.script('chat.update', { status: 503 }, { status: 429, retryAfter: 0 }, 'lost');

    await updates.update(state(1, URGENCY.ending));

    expect(shown()).toHaveLength(4);
  });

  it('tells when the message is gone', async () => {
    const updates = createUpdates(slack.client, { everyMs: 0, perMinute: 600 });
    slack.script('chat.update', { ok: false, error: 'message_not_found' });

    await expect(updates.update(state(1))).rejects.toThrow('message_not_found');
  });

  it('sends what is due before it ends', async () => {
    const updates = createUpdates(slack.client, { everyMs: 50, perMinute: 600 });
    await updates.update(state(1));
    const last = updates.update(state(2));

    await updates.drain();
    await last;

    expect(shown()).toEqual(['v1', 'v2']);
  });
});
