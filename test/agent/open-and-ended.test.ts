import { describe, expect, it } from 'vitest';
import type { RunState } from '../../src/domain/run-state.js';
import { anApproval } from '../slack/support/an-approval.js';
import { aRun } from '../support/a-run.js';
import { openBrain } from '../support/one-turn.js';

const origin = {
  team: 'T0SANDBOX',
  channel: 'C0ORDERS',
  channelType: 'channel' as const,
  threadTs: '1.1',
  messageTs: '1.1',
};

function saidOf(run: RunState, text: string) {
  const runs = [{ runId: run.runId, workflowId: run.workflowId, kind: run.kind }];
  return openBrain({ runs: [run] }).turn(text, { runs });
}

describe('the order of a thread', () => {
  const waiting = aRun({
    title: 'Order ORD-7K2M9QX4TB1C: 5 × iPhone 16',
    state: 'waiting_approval',
    waitingFor: 'approval',
    approval: anApproval({ expiresAt: '2026-11-21T09:04:00.000Z' }),
    origin,
  });

  it('is told with who may decide and until when', async () => {
    const { reply } = await saidOf(waiting, 'who can approve this?');

    expect(reply).toContain('ORD-7K2M9QX4TB1C** (5 × iPhone 16) waits until 09:04 UTC for a decision of @finance');
  });

  it('is never called by its id twice', async () => {
    for (const text of ['what is running?', 'why is it waiting?']) {
      expect((await saidOf(waiting, text)).reply).not.toMatch(/ORD-7K2M9QX4TB1C.*ORD-7K2M9QX4TB1C: /);
    }
  });

  it('says that it has ended when it is stopped or changed too late, and how it is taken back', async () => {
    const done = aRun({ state: 'completed', origin });

    for (const text of ['cancel that', 'make it 4']) {
      const { reply } = await saidOf(done, text);
      expect(reply).toMatch(/has ended already \(completed\).*Undo.*\/signalbox return ORD-7K2M9QX4TB1C/);
    }
  });

  it('names the button that changes it once a step has failed', async () => {
    const failed = aRun({ state: 'waiting_choice', waitingFor: 'choice', origin });

    expect((await saidOf(failed, 'make it 2')).reply).toMatch(/a step of it has failed.*Change and retry/);
  });
});
