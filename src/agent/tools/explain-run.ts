import { tool } from 'langchain';
import { z } from 'zod';
import { formatMoney } from '../../domain/money.js';
import type { RunState, StepState } from '../../domain/run-state.js';
import { stateWords } from '../../domain/run-words.js';
import { aboutRun } from '../run-name.js';
import type { TurnContext } from '../turn-context.js';
import { findRun } from './find-run.js';

/** What happened to a run, from its record alone. */
export const explainRun = (turn: TurnContext) =>
  tool(async ({ run }) => explanation(await findRun(run, turn)), {
    name: 'explain_run',
    description:
      'Tells from the record how a run stands or why it ended: for "why did … fail", "what happened to …", "who approved it", "what did it cost".',
    schema: z.object({ run: z.string().nullable().describe('The id as the person wrote it; null for the last one') }),
  });

function explanation(run: RunState): string {
  const reason = run.outcomeReason ? ` ${sentence(run.outcomeReason)}` : '';
  const waiting = run.waitingFor
    ? ` It waits for ${run.waitingFor === 'input' ? 'an answer' : `a person's ${run.waitingFor}`}.`
    : '';
  const total = run.total ? ` Total: ${formatMoney(run.total)}.` : '';
  const decisions = (run.approval?.decisions ?? []).map(
    ({ by, decision, reason: why, at }) =>
      `• <@${by}> ${decision === 'approve' ? 'approved' : 'rejected'} it at ${clock(at)}${why ? `: ${why}` : ''}`,
  );
  const steps = run.steps.filter(({ state }) => state !== 'pending').map(line);
  return [
    `**${run.runId}** (${aboutRun(run)}) is **${stateWords(run.state)}**.${reason}${waiting}${total}`,
    ...decisions,
    ...steps,
  ].join('\n');
}

function line({ title, state, detail, attempt, endedAt, startedAt }: StepState): string {
  const tries = attempt > 1 ? `, attempt ${attempt}` : '';
  const at = endedAt ?? startedAt;
  return `• ${title}: ${state}${tries}${detail ? `: ${detail}` : ''}${at ? ` (${clock(at)})` : ''}`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const clock = (at: string): string => `${at.slice(11, 19)} UTC`;
