import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/sandbox/main.ts', import.meta.url));
let data: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, '--data', data, ...args], { stdio: 'pipe' });
  running.push(child);
  return child;
}

async function output(child: ChildProcess, stream: 'stdout' | 'stderr'): Promise<string> {
  const [part] = await once(child[stream] ?? child, 'data');
  return String(part);
}

it('prints exactly the ready line, answers, and ends on SIGTERM', async () => {
  const child = start('--port', '0', '--log-level', 'fatal');
  const line = await output(child, 'stdout');
  const url = /^ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line)?.[1];
  const answer = await (await fetch(`${url}/api/api.test`)).json();

  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');

  expect(answer).toMatchObject({ ok: true });
  expect(code).toBe(0);
});

it('tells its parent the port, and ends when the parent lets go', async () => {
  const child = fork(MAIN, ['--data', data, '--port', '0'], { execArgv: ['--import', 'tsx'], stdio: 'ignore' });
  running.push(child);
  const [message] = await once(child, 'message');

  child.disconnect();
  const [code] = await once(child, 'exit');

  expect(message).toEqual({ ready: true, port: expect.any(Number) });
  expect(code).toBe(0);
});

it('keeps what was said when it is killed', async () => {
  const child = start('--port', '0');
  const url = (await output(child, 'stdout')).replace('ready ', '').trim();
  const say = {
    method: 'POST',
    body: new URLSearchParams({ token: 'xoxp-sandbox-alice', channel: 'C0GENERAL', text: 'kept' }),
  };
  await fetch(`${url}/api/chat.postMessage`, say);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const again = start('--port', '0');
  const next = (await output(again, 'stdout')).replace('ready ', '').trim();
  const history = await fetch(`${next}/api/conversations.history?channel=C0GENERAL&token=xoxp-sandbox-alice`);

  expect(await history.json()).toMatchObject({ messages: [{ text: 'kept' }] });
});

it('says in one sentence why it cannot start', async () => {
  const first = start('--port', '0');
  const port = /:(\d+)\n/.exec(await output(first, 'stdout'))?.[1] ?? '';
  const taken = start('--port', port);
  const words = await output(taken, 'stderr');
  const broken = start('--port', '0', '--workspace', MAIN);

  expect(words).toBe(`Port ${port} is taken by another program.\n`);
  expect(await output(broken, 'stderr')).toMatch(/^The workspace file .* cannot be read as JSON\.\n$/);
  expect(await once(broken, 'exit')).toEqual([1, null]);
});
