import { tool } from 'langchain';
import { z } from 'zod';
import { formatMoney } from '../../domain/money.js';
import type { RunState } from '../../domain/run-state.js';
import { stateWords } from '../../domain/run-words.js';
import { aboutRun } from '../run-name.js';
import type { TurnContext } from '../turn-context.js';
import { isLive, maySayHere } from './find-run.js';

const SHOWN = 10;
const ELSEWHERE = 'More of yours is in places that not everybody here can read. Ask me in a direct message.';

/** The speaker's own runs, the open ones first. */
export const listRuns = (turn: TurnContext) =>
  tool(
    async () => {
      const all = await turn.runs.runsOf(turn.input.message.user);
      const runs = all.filter((run) => maySayHere(run, turn.input));
      const hidden = runs.length < all.length ? [ELSEWHERE] : [];
      const open = runs.filter(isLive);
      const ended = runs.filter((run) => !isLive(run)).slice(0, 3);
      if (all.length === 0) return 'Nothing of yours is running, and nothing ended lately.';
      const heading = open.length > 0 ? `Running for you (${open.length}):` : 'Nothing of yours is running right now.';
      const lines = [heading, ...open.slice(0, SHOWN).map((run) => line(run, turn))];
      const past = ended.length > 0 ? ['Ended lately:', ...ended.map((run) => line(run, turn))] : [];
      return [...lines, ...past, ...hidden].join('\n');
    },
    {
      name: 'list_runs',
      description: "Lists the speaker's runs with their state. For: what is running, status, my orders.",
      schema: z.object({}),
    },
  );

function line(run: RunState, { config }: TurnContext): string {
  const link = `${config.TEMPORAL_UI_URL}/namespaces/${config.TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(run.workflowId)}`;
  const total = run.total ? `, ${formatMoney(run.total)}` : '';
  return `• [${run.runId}](${link}): ${aboutRun(run)}, **${stateWords(run.state)}**${total}`;
}
