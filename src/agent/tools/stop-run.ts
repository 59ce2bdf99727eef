import { tool } from 'langchain';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.js';
import { aboutRun } from '../run-name.js';
import type { TurnContext } from '../turn-context.js';
import { findRun, hasEnded, isLive } from './find-run.js';

/** Asks whether a run shall be stopped; only the person's answer makes it an intent. */
export const stopRun = (turn: TurnContext) =>
  tool(
    async ({ run: id }) => {
      const run = await findRun(id, turn, true);
      if (!isLive(run)) throw hasEnded(run);
      const { user } = turn.input.message;
      if (run.requester.userId !== user && !turn.settings.operators.includes(user)) {
        throw new Refusal('NotYours', `Only <@${run.requester.userId}>, who asked for ${run.runId}, can stop it here.`);
      }
      const text = `Stop ${run.runId} (${aboutRun(run)})? What it already did will be undone.`;
      const { workflowId, runId } = run;
      const pending = { kind: 'stop' as const, workflowId, runId };
      turn.plan.ask({ text, choices: ['Yes, stop it', 'No, keep it'], pending });
      return 'The person is asked to confirm.';
    },
    {
      name: 'stop_run',
      description: 'Stops a run and undoes what it did, after the person confirms it. For: stop, cancel, abort.',
      schema: z.object({ run: z.string().nullable().describe('The id as the person wrote it; null for the last one') }),
    },
  );
