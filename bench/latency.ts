/** Measures what a person waits for, on the running product: `node --import tsx bench/latency.ts --url http://127.0.0.1:3000`. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buttonsOf, type ThreadMessage, WorkspaceClient } from '../src/cli/workspace-client.js';
import { ACTIONS, METADATA } from '../src/domain/contract.js';

const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:3000' }, rounds: { type: 'string', default: '10' } },
});
const alice = new WorkspaceClient(values.url, 'alice');
const carol = new WorkspaceClient(values.url, 'carol');
const erin = new WorkspaceClient(values.url, 'erin');
const CHANNEL = 'C0ORDERS';
const LOOK_MS = 5;
const REST_MS = 3_000;
const LONGEST_MS = 60_000;

type Look = (messages: ThreadMessage[]) => ThreadMessage | undefined;

/** Milliseconds until the thread shows what `look` finds. */
async function until(since: number, ts: string, look: Look): Promise<[number, ThreadMessage]> {
  for (;;) {
    const found = look((await alice.thread(CHANNEL, ts)) ?? []);
    if (found) return [performance.now() - since, found];
    if (performance.now() - since > LONGEST_MS) throw new Error(`nothing came in ${LONGEST_MS} ms`);
    await pause(LOOK_MS);
  }
}

const cardOf: Look = (messages) => messages.find((message) => message.metadata?.event_type === METADATA.run);

async function round(n: number): Promise<{ card: number; click: number; done: number }> {
  // The wallet would be empty before the rounds are over.
  await erin.control('command', { channel: CHANNEL, text: '/signalbox reset' });
  const asked = performance.now();
  const { ts } = await alice.call('chat.postMessage', {
    channel: CHANNEL,
    text: `<@U0BOT> Order ${n + 2} iPhones for the marketing department`,
  });
  const thread = String(ts);
  const [card] = await until(asked, thread, cardOf);
  const [, request] = await until(asked, thread, (messages) =>
    messages.find((message) => buttonsOf(message).some(({ actionId }) => actionId === ACTIONS.approve)),
  );
  await pause(REST_MS);
  const shown = JSON.stringify(cardOf((await alice.thread(CHANNEL, thread)) ?? [])?.blocks);
  const clicked = performance.now();
  await carol.control('click', { channel: CHANNEL, ts: request.ts, action_id: ACTIONS.approve });
  const [click] = await until(clicked, thread, (messages) => {
    const now = cardOf(messages);
    return JSON.stringify(now?.blocks) === shown ? undefined : now;
  });
  const [done] = await until(clicked, thread, (messages) =>
    messages.find((message) => message.metadata?.event_payload.state === 'completed'),
  );
  return { card, click, done };
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const rounds = [];
for (let n = 0; n < Number(values.rounds); n++) rounds.push(await round(n));
for (const [what, key] of [
  ['sentence → first card', 'card'],
  ['click → changed card', 'click'],
  ['click → completed on the card', 'done'],
] as const) {
  const all = rounds.map((each) => each[key]);
  process.stdout.write(
    `${what}: median ${Math.round(median(all))} ms, longest ${Math.round(Math.max(...all))} ms (${all.length} rounds)\n`,
  );
}
