/**
 * Scrolls through a channel of 10,000 messages (or another number) in a real browser, and prints how smooth it was: frames a
 * second, the time between two frames, and the tasks that held the page for more than 50 ms.
 * `npx tsx bench/long-channel.ts [messages] [pixels a frame]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { createSandbox, type Sandbox } from '../src/sandbox/sandbox.js';
import { buildPage } from '../src/setup/page.js';

const MANY = Number(process.argv[2] ?? 10_000);
const STEP_PX = Number(process.argv[3] ?? 200);
const CHANNEL = 'C0GENERAL';
const PEOPLE = ['U0ALICE', 'U0BOB', 'U0CAROL', 'U0DAVE', 'U0ERIN'];

/** What people and apps write: a line, a paragraph with marks, a card with fields and buttons. */
function content(number: number): { text: string; blocks?: object[] } {
  if (number % 10 === 0) return { text: `Order ${number}`, blocks: card(number) };
  if (number % 3 === 0)
    return { text: `*${number}* for <@U0BOB> :tada:\n> quoted\n• one\n• two\n${'more words '.repeat(20)}` };
  return { text: `Line ${number}` };
}

const card = (number: number): object[] => [
  { type: 'header', text: { type: 'plain_text', text: `Order ${number}` } },
  {
    type: 'section',
    fields: ['Total', 'State', 'Steps', 'By'].map((name) => ({ type: 'mrkdwn', text: `*${name}*\n${number}` })),
  },
  { type: 'actions', elements: ['Approve', 'Reject'].map((name) => button(name)) },
];

const button = (name: string): object => ({
  type: 'button',
  action_id: name,
  text: { type: 'plain_text', text: name },
});

function fill({ workspace }: Sandbox): void {
  for (let number = 1; number <= MANY; number += 1) {
    const ts = `${1_790_000_000 + number * 60}.000100`;
    const user = PEOPLE[Math.floor(number / 4) % PEOPLE.length] ?? '';
    workspace.messages.add(CHANNEL, { type: 'message', ts, user, team: 'T0SANDBOX', ...content(number) } as never);
  }
}

interface Smoothness {
  frames: number[];
  long: number[];
  /** How many messages were drawn at most at once. */
  drawn: number;
  reached: string;
}

/** Runs in the page: moves the list by so many pixels each frame until it is at its end, and keeps the time of each frame. */
const SCROLL = (step: number): string => `new Promise((done) => {
  const at = document.querySelector('[data-virtuoso-scroller]');
  const frames = [], long = [];
  const watch = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => long.push(duration)));
  watch.observe({ type: 'longtask' });
  let last = performance.now(), still = last, drawn = 0;
  const frame = (now) => {
    frames.push(now - last);
    last = now;
    drawn = Math.max(drawn, at.querySelectorAll('article').length);
    const before = at.scrollTop;
    at.scrollTop += ${step};
    if (at.scrollTop !== before) still = now;
    if (now - still < 3000) return requestAnimationFrame(frame);
    watch.disconnect();
    done({ frames: frames.slice(1), long, drawn, reached: at.querySelector('article')?.innerText.slice(0, 60) ?? '' });
  };
  requestAnimationFrame(frame);
})`;

let metrics: CDPSession | undefined;

/** The page's own time on the processor: what else the machine does is not in it. */
async function busySeconds(page: Page): Promise<number> {
  if (!metrics) {
    metrics = await page.context().newCDPSession(page);
    await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  }
  const { metrics: all } = await metrics.send('Performance.getMetrics');
  return all.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

async function measure(page: Page, name: string, step: number): Promise<void> {
  const busyBefore = await busySeconds(page);
  const { frames, long, drawn, reached } = await page.evaluate<Smoothness>(SCROLL(step));
  const busyMs = ((await busySeconds(page)) - busyBefore) * 1000;
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  const total = frames.reduce((sum, ms) => sum + ms, 0);
  const cells = [
    `${frames.length} frames in ${(total / 1000).toFixed(1)} s (${((frames.length * 1000) / total).toFixed(0)} a second)`,
    `p50 ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(0.99999)}`,
    `${(busyMs / frames.length).toFixed(1)} ms of its own work a frame (a frame has 16.7 ms)`,
    `${frames.filter((ms) => ms > 50).length} frames above 50 ms`,
    `${long.length} long tasks, longest ${Math.max(0, ...long).toFixed(0)} ms`,
    `at most ${drawn} messages drawn, reached “${reached.replaceAll('\n', ' ')}”`,
  ];
  process.stdout.write(`${name}\n${cells.map((cell) => `  ${cell}\n`).join('')}`);
}

await buildPage(process.cwd());
const dataDir = mkdtempSync(join(tmpdir(), 'page-bench-'));
const sandbox = await createSandbox({ dataDir, port: 0, logLevel: 'silent' });
fill(sandbox);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${sandbox.baseUrl}/?as=alice&channel=${CHANNEL}`);
  await page.locator('article').last().waitFor();
  await measure(page, 'up, while older messages are fetched', -STEP_PX);
  await measure(page, 'down, all of them held', STEP_PX);
  await measure(page, 'up, all of them held', -STEP_PX);
} finally {
  await browser.close();
  await sandbox.close();
  rmSync(dataDir, { recursive: true, force: true });
}
