import { describe, expect, it } from 'vitest';
import type { TranscriptEntry, TurnInput } from '../../src/domain/conversation.js';
import { anApproval } from '../slack/support/an-approval.js';
import { aRun } from '../support/a-run.js';
import { openBrain } from '../support/one-turn.js';

const said = (user: string, text: string): TranscriptEntry => ({
  role: 'person',
  text,
  user,
  at: '2026-11-21T09:00:00Z',
});
const agent: TranscriptEntry = {
  role: 'agent',
  text: 'Started ORD-7K2M9QX4TB1C.',
  user: null,
  at: '2026-11-21T09:00:00Z',
};
const alicesThread: TranscriptEntry[] = [said('U0ALICE', 'Order 5 iPhones for the marketing department'), agent];

const hears = (text: string, more: Partial<TurnInput> & { user?: string; addressed?: boolean } = {}) =>
  openBrain().turn(text, { addressed: false, transcript: alicesThread, ...more });

describe('a thread in which people talk with each other', () => {
  it.each(['looks fine to me, lunch at 12?', 'thanks!', '<@U0BOB> can you order this?'])(
    'keeps quiet when somebody else says “%s”',
    async (text) => {
      expect(await hears(text, { user: 'U0CAROL' })).toMatchObject({ reply: null, question: null, intents: [] });
    },
  );

  it('keeps quiet when the one who began it answers somebody', async () => {
    const transcript = [...alicesThread, said('U0CAROL', 'which budget is that?')];

    expect((await hears('the one of the marketing department', { transcript })).reply).toBeNull();
  });

  it('keeps quiet when the requester answers what an approver asked by the button', async () => {
    const question = { by: 'U0CAROL', text: 'Which budget?', answer: null };
    const run = aRun({ state: 'waiting_approval', approval: anApproval({ question }) });
    const brain = openBrain({ runs: [run] });
    const runs = [{ runId: run.runId, workflowId: run.workflowId, kind: 'order' as const }];

    const { reply } = await brain.turn('the one of this quarter', { addressed: false, transcript: alicesThread, runs });

    expect(reply).toBeNull();
  });

  it('still answers the one who began it, a mention, and every wish', async () => {
    expect((await hears('hmm, something else')).reply).toMatch(/did not start anything/);
    expect((await hears('lunch?', { user: 'U0CAROL', addressed: true })).reply).toMatch(/did not start anything/);
    expect((await hears('what is running?', { user: 'U0CAROL' })).reply).toMatch(/nothing of yours/i);
    expect((await hears('order 2 desk lamps for me', { user: 'U0CAROL' })).intents).toHaveLength(1);
  });

  it('takes what answers an open question', async () => {
    const brain = openBrain();
    const { pending } = await brain.turn('Order some laptops');

    const { reply } = await brain.turn('hmm', { addressed: false, pending });

    expect(reply).not.toBeNull();
  });
});
