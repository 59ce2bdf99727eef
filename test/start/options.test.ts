import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function npmStart(args: string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, ['start.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
}

describe('the flags of npm start', () => {
  it.each([
    ['--port', 'abc', 'Write a port from 1 to 65535'],
    ['--port', '10080', 'Browsers refuse this port'],
    ['--chaos', 'teleport=1', 'There is no service “teleport”'],
    ['--chaos', 'wallet=7', '“7” is not a failure rate for wallet'],
    ['--seed', '-1', 'Write a whole number such as 42'],
    ['--approval-timeout', 'soon', 'Write a time such as 30s, 5m or 2h'],
    ['--colour', 'red', "unknown option '--colour'"],
  ])('refuses %s %s and says what to write', (flag, value, words) => {
    const { status, stderr, stdout } = npmStart([flag, value]);

    expect(stderr).toContain(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });

  it('are all in --help', () => {
    const { status, stdout } = npmStart(['--help']);

    expect(status).toBe(0);
    const flags = ['port', 'host', 'data', 'workspace', 'chaos', 'seed', 'approval-timeout', 'debug', 'open'];
    for (const flag of flags) expect(stdout).toContain(`--${flag}`);
  });

  it.each(['start.mjs', 'test.mjs'])('of %s are told in a fresh clone, before any package is installed', (program) => {
    const clone = mkdtempSync(join(tmpdir(), 'signalbox-clone-'));
    for (const part of [program, 'package-lock.json', 'src/setup', 'src/start'])
      cpSync(join(ROOT, part), join(clone, part), { recursive: true });

    const { status, stdout } = spawnSync(process.execPath, [program, '--help'], { cwd: clone, encoding: 'utf8' });

    expect(status).toBe(0);
    expect(stdout).toContain('Usage: npm ');
    expect(existsSync(join(clone, 'node_modules'))).toBe(false);
    rmSync(clone, { recursive: true });
  });

  it('names every wrong setting at once, before anything starts', () => {
    const { status, stderr } = npmStart(['--port', '0'], { APPROVAL_THRESHOLD: 'much', LLM_PROVIDER: 'oracle' });

    expect(status).toBe(1);
    expect(stderr).toContain('APPROVAL_THRESHOLD');
    expect(stderr).toContain('LLM_PROVIDER');
  });

  it('asks for both tokens of a real Slack', () => {
    const { status, stderr } = npmStart(['--port', '0'], { SLACK_BOT_TOKEN: 'xoxb-half' });

    expect(status).toBe(1);
    expect(stderr).toContain('SLACK_APP_TOKEN is not');
  });
});
