import { describe, expect, it } from 'vitest';
import { isUsableFrame } from '../../../src/slack/receive/frame.js';

describe('a frame from Slack', () => {
  it.each([
    'null',
    '[]',
    '"text"',
    'not json',
    '{}',
    '{"type":"events_api"}',
    '{"type":"events_api","payload":{}}',
    '{"type":"events_api","payload":{"event":null}}',
    '{"type":"interactive","payload":null}',
  ])('%s is kept away from the SDK, which would end the process', (frame) => {
    expect(isUsableFrame(frame)).toBe(false);
  });

  it.each([
    '{"type":"hello"}',
    '{"type":"disconnect","reason":"warning"}',
    '{"type":"events_api","envelope_id":"1","payload":{"event":{"type":"message"}}}',
    '{"type":"interactive","envelope_id":"1","payload":{"type":"block_actions"}}',
  ])('%s is handed on', (frame) => {
    expect(isUsableFrame(frame)).toBe(true);
  });
});
