import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedBySlack } from '../../../src/slack/receive/signature.js';

const NOW_MS = 1_800_000_000_000;
const NOW_S = NOW_MS / 1000;
const signed = (timestamp: number, rawBody = '{}', secret = 'secret') => ({
  timestamp: String(timestamp),
  rawBody,
  signature: `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${rawBody}`).digest('hex')}`,
});
const accepts = (request: Parameters<typeof isSignedBySlack>[0]) => isSignedBySlack(request, 'secret', NOW_MS);

describe('the signature of a request', () => {
  it('is accepted within five minutes in both directions', () => {
    expect([NOW_S - 299, NOW_S, NOW_S + 299].map((at) => accepts(signed(at)))).toEqual([true, true, true]);
  });

  it('is refused when it is older than five minutes, or from the future', () => {
    expect([NOW_S - 301, NOW_S + 301].map((at) => accepts(signed(at)))).toEqual([false, false]);
  });

  it('is refused for another body, another secret, or none at all', () => {
    expect(accepts({ ...signed(NOW_S), rawBody: '{"a":1}' })).toBe(false);
    expect(accepts(signed(NOW_S, '{}', 'other'))).toBe(false);
    expect(accepts({ ...signed(NOW_S), signature: undefined })).toBe(false);
    expect(accepts({ ...signed(NOW_S), signature: 'v0=' })).toBe(false);
    expect(accepts({ ...signed(NOW_S), timestamp: 'soon' })).toBe(false);
  });
});
