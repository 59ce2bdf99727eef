import { expect, it } from 'vitest';
import { createLog } from '../../src/telemetry/log.js';

it('writes JSON lines that tell when, who and what, and hide every token', () => {
  const lines: string[] = [];
  const log = createLog('worker', 'info', { write: (line) => void lines.push(line) });

  log.info(
    { service: 'payment_processing', token: 'xoxb-hidden', headers: { authorization: 'Bearer hidden' } },
    'paid',
  );
  log.debug('not said at this level');

  expect(lines).toHaveLength(1);
  const { timestamp, ...entry } = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect(new Date(String(timestamp)).toISOString()).toBe(timestamp);
  expect(entry).toMatchObject({ name: 'worker', service: 'payment_processing', msg: 'paid' });
  expect(lines[0]).not.toContain('hidden"');
});

it('keeps the words of an error, whichever name it has', () => {
  const lines: string[] = [];
  const log = createLog('worker', 'info', { write: (line) => void lines.push(line) });

  log.warn({ error: new Error('SMTP server unavailable') }, 'Activity failed');
  log.warn({ err: new Error('connection lost') }, 'not kept');

  expect(lines[0]).toContain('SMTP server unavailable');
  expect(lines[1]).toContain('connection lost');
});
