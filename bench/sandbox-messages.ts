/**
 * Fills a sandbox with messages (100,000 unless another number is given) and prints, at every tenth of the way, how long a
 * post takes then and how much memory the process holds. `npx tsx bench/sandbox-messages.ts [messages]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '../src/sandbox/sandbox.js';

const total = Number(process.argv[2] ?? 100_000);
const CHANNELS = ['C0GENERAL', 'C0ORDERS', 'C0APPROVALS'];
const TOKENS = ['alice', 'bob', 'carol', 'dave', 'erin'].map((name) => `xoxp-sandbox-${name}`);
const AT_ONCE = 8;
const MEASURED = 200;

const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-bench-'));
const sandbox = await createSandbox({ dataDir, logLevel: 'silent' });

async function post(index: number): Promise<number> {
  const channel = CHANNELS[index % CHANNELS.length] ?? '';
  const body = new URLSearchParams({ channel, text: `Message ${index}: *two* laptops for <@U0BOB>, please :tada:` });
  const headers = { authorization: `Bearer ${TOKENS[index % TOKENS.length]}` };
  const began = performance.now();
  const response = await fetch(`${sandbox.baseUrl}/api/chat.postMessage`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { ok: boolean; error?: string };
  if (!answer.ok) throw new Error(`A post was refused: ${answer.error}`);
  return performance.now() - began;
}

async function fill(from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, to - index) }, (_, n) => post(index + n)));
  }
}

/** Posts one after the other, and answers how long each took, sorted, in milliseconds. */
async function measure(from: number): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < MEASURED; n += 1) took.push(await post(from + n));
  return took.sort((a, b) => a - b);
}

const at = (sorted: number[], share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);

process.stdout.write('messages   post p50 ms   post p95 ms   rss MB   heap MB\n');
const stepSize = Math.max(MEASURED, Math.floor(total / 10));
for (let done = 0; done < total; done += stepSize) {
  await fill(done, done + stepSize - MEASURED);
  const took = await measure(done + stepSize - MEASURED);
  const { rss, heapUsed } = process.memoryUsage();
  const cells = [done + stepSize, at(took, 0.5), at(took, 0.95), Math.round(rss / 1e6), Math.round(heapUsed / 1e6)];
  process.stdout.write(`${cells.map((cell, n) => String(cell).padStart([8, 14, 14, 9, 10][n] ?? 8)).join('')}\n`);
}
await sandbox.close();
rmSync(dataDir, { recursive: true, force: true });
