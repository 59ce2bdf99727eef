import { describe, expect, it } from 'vitest';
import { spoken } from '../../src/start/spoken.js';
import { warningIn } from '../../src/start/warning.js';

describe('what a part logs', () => {
  it.each([
    [
      '{"level":50,"msg":"The order could not be stored","err":{"message":"connection lost"}}',
      'The order could not be stored: connection lost',
    ],
    ['{"level":"WARN","msg":"slow disk","service":"history"}', 'slow disk'],
    ['{"level":"error","msg":"dial failed","error":"connection refused"}', 'dial failed: connection refused'],
    ["42:M 21 Nov 2026 02:00:00.000 # Can't save in background: fork", "Can't save in background: fork"],
    ['{"level":40,"msg":"connect refused","err":{"message":"connect refused"}}', 'connect refused'],
    ['TypeError: x is not a function', 'TypeError: x is not a function'],
  ])('is told to the person in one line when it is trouble: %s', (line, told) => {
    expect(warningIn(line)).toBe(told);
  });

  it.each([
    ['{"level":30,"msg":"order started"}'],
    ['{"level":"info","msg":"serving"}'],
    ['42:M 21 Nov 2026 02:00:00.000 # User requested shutdown...'],
    ['42:M 21 Nov 2026 02:00:00.000 # WARNING Memory overcommit must be enabled!'],
    ['    at main (file.ts:3:1)'],
    ['{ half an object'],
  ])('stays in its file when it is routine: %s', (line) => {
    expect(warningIn(line)).toBeUndefined();
  });

  it.each([
    [
      '{"level":30,"timestamp":"2026-11-21T09:00:00.000Z","name":"worker","service":"payment_processing","msg":"payment_processing: PROCESS_PAYMENT - Amount: $1,200.00, Customer: CUST_123"}',
      '[2026-11-21T09:00:00.000Z] payment_processing: PROCESS_PAYMENT - Amount: $1,200.00, Customer: CUST_123',
    ],
    [
      '{"level":40,"timestamp":"2026-11-21T09:00:00.000Z","msg":"Activity failed","error":{"message":"SMTP server unavailable"}}',
      '[2026-11-21T09:00:00.000Z] worker: Activity failed: SMTP server unavailable',
    ],
    ['not JSON', 'worker: not JSON'],
  ])('is read in the terminal with --debug as one line (S0-119): %s', (line, told) => {
    expect(spoken('worker', line).trim()).toBe(told);
  });
});
