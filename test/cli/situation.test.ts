import { describe, expect, it } from 'vitest';
import { exitCodeOf, situationOf } from '../../src/cli/situation.js';
import type { ThreadMessage } from '../../src/cli/workspace-client.js';
import { ACTIONS, METADATA, type RunMetadata } from '../../src/domain/contract.js';

const said = (ts: string, more: Partial<ThreadMessage> = {}): ThreadMessage => ({
  ts,
  bot_id: 'B1',
  text: 'words',
  ...more,
});

const run = (ts: string, state: RunMetadata['state'], waitingFor: RunMetadata['waiting_for'] = null): ThreadMessage =>
  said(ts, { metadata: { event_type: METADATA.run, event_payload: { state, waiting_for: waitingFor } } });

const request = (ts: string, state: string): ThreadMessage =>
  said(ts, {
    metadata: { event_type: METADATA.approval, event_payload: { state } },
    blocks: [
      { type: 'actions', elements: [{ type: 'button', action_id: ACTIONS.approve, text: { text: 'Approve' } }] },
    ],
  });

describe('where a thread stands', () => {
  it('waits for an approval with exit code 3', () => {
    const situation = situationOf([run('2', 'waiting_approval', 'approval'), request('3', 'waiting')], '1');

    expect(situation).toMatchObject({ kind: 'waiting', for: 'approval' });
    expect(exitCodeOf(situation)).toBe(3);
  });

  it.each([
    ['completed', 0],
    ['rejected', 1],
    ['cancelled', 1],
  ] as const)('has ended %s with exit code %d', (state, code) => {
    expect(exitCodeOf(situationOf([run('2', state)], '1'))).toBe(code);
  });

  it('has ended when a click ended it, although a notice came after the card', () => {
    const before = [run('2', 'waiting_approval', 'approval'), request('3', 'waiting')];
    const after = [run('2', 'cancelled'), request('3', 'withdrawn'), said('4')];

    expect(situationOf(after, '3', before)).toEqual({ kind: 'ended', state: 'cancelled' });
  });

  it('is answered when only words came after a run that had failed long ago', () => {
    const before = [run('2', 'failed')];

    expect(exitCodeOf(situationOf([...before, said('4')], '3', before))).toBe(0);
  });

  it('waits for the answer to a question about a run that ended before', () => {
    const before = [run('2', 'completed')];
    const asked: ThreadMessage = { ts: '3', user: 'U0ALICE', text: 'what did it cost?' };

    expect(situationOf([...before, asked], '3', before)).toEqual({ kind: 'silent' });
  });

  it('is still moving while any run of it moves', () => {
    expect(situationOf([run('2', 'completed'), run('3', 'running')], '1')).toEqual({ kind: 'moving' });
  });

  it('is silent while nobody answered', () => {
    expect(situationOf([{ ts: '1', user: 'U0ALICE', text: 'hello' }], '1')).toEqual({ kind: 'silent' });
  });
});
