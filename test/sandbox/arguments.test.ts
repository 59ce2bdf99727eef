import { describe, expect, it } from 'vitest';
import { knownMethods, methodFacts } from '../../src/sandbox/data/facts.js';
import { checkArguments } from '../../src/sandbox/protocol/arguments.js';

const messages = (method: string, args: Record<string, unknown>) =>
  checkArguments(method, args).refusal?.response_metadata.messages;

describe('the arguments of a call', () => {
  it.each(knownMethods().filter((method) => Object.values(methodFacts(method)?.args ?? {}).some((a) => a.required)))(
    '%s names every required one that is missing',
    (method) => {
      const required = Object.entries(methodFacts(method)?.args ?? {}).filter(([, fact]) => fact.required);

      expect(checkArguments(method, {}).refusal?.error).toBe('invalid_arguments');
      expect(messages(method, {})).toEqual(required.map(([name]) => `[ERROR] missing required field: ${name}`));
    },
  );

  it('are read out of a form by their types', () => {
    const { args } = checkArguments('conversations.list', { limit: '20', exclude_archived: 'true', types: 'im' });

    expect(args).toEqual({ limit: 20, exclude_archived: true, types: 'im' });
  });

  it('may come as a list with commas or as JSON', () => {
    const users = (value: string) =>
      checkArguments('usergroups.users.update', { usergroup: 'S1', users: value }).args.users;

    expect(users('U1,U2')).toEqual(['U1', 'U2']);
    expect(users('["U1","U2"]')).toEqual(['U1', 'U2']);
  });

  it.each([
    ['a number for text', 'chat.postMessage', { channel: 5 }, 'must provide a string [json-pointer:/channel]'],
    [
      'a limit too high',
      'conversations.replies',
      { channel: 'C', ts: '1', limit: '1001' },
      'must be less than 1000 [json-pointer:/limit]',
    ],
    [
      'words for a number',
      'files.getUploadURLExternal',
      { filename: 'f', length: 'x' },
      'must provide a number [json-pointer:/length]',
    ],
    [
      'too many',
      'assistant.threads.setStatus',
      { channel_id: 'D', thread_ts: '1', status: 's', loading_messages: Array(11).fill('m') },
      'no more than 10 items allowed [json-pointer:/loading_messages]',
    ],
    [
      'one too long',
      'assistant.threads.setStatus',
      { channel_id: 'D', thread_ts: '1', status: 's', loading_messages: ['x'.repeat(51)] },
      'must be less than 51 characters [json-pointer:/loading_messages/0]',
    ],
    [
      'no such value',
      'chat.startStream',
      { channel: 'C', task_display_mode: 'grid' },
      'must be a valid enum value [json-pointer:/task_display_mode]',
    ],
  ])('are refused with %s', (_what, method, args, line) => {
    expect(messages(method, args)).toEqual([`[ERROR] ${line}`]);
  });

  it('that are empty or unknown are left to the method', () => {
    expect(checkArguments('chat.postMessage', { channel: '', surprise: '1' }).refusal).toBeUndefined();
  });
});
