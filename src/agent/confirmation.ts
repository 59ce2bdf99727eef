import { readPending } from './pending.js';
import { reply } from './prompts.js';
import { planOrder } from './tools/start-order.js';
import type { TurnContext } from './turn-context.js';

const YES = /^(?:yes|yep|yeah|sure|ok|okay|of course|do it|go ahead|please do|confirm|start)\b/i;
const NO =
  /^(?:no|nope|not now|never ?mind|cancel|forget (?:it|that)|drop it|nothing|none(?: of (?:them|these))?|discard)\b/i;
const WITHDRAWN = /^(?:never ?mind|cancel|forget (?:it|that)|drop it|discard|not now)\b/i;
const SHORT = 40;

/** What is asked with yes and no is answered by rule, so that no model can confirm anything. Null: not such an answer. */
export async function answerConfirmation(turn: TurnContext): Promise<string | null> {
  const pending = readPending(turn.input.pending?.draft);
  const text = turn.input.message.text.trim();
  if (!pending || text.length > SHORT || /\d/.test(text)) return null;
  // "No" may be the answer to a question of a workflow.
  if (pending.kind === 'definition') return WITHDRAWN.test(text) ? drop(turn) : null;
  if (NO.test(text)) return drop(turn);
  if (!YES.test(text)) return null;
  if (pending.kind === 'stop') return stop(pending, turn);
  if (pending.kind === 'order') return null;
  return planOrder(pending.wish, turn, pending.kind === 'again');
}

function drop(turn: TurnContext): string {
  turn.input = { ...turn.input, pending: null };
  return reply('dropped');
}

function stop({ workflowId, runId }: { workflowId: string; runId: string }, { plan, input }: TurnContext): string {
  plan.intents.push({ kind: 'stop_run', workflowId, runId, by: input.message.user });
  return `${runId} is being stopped.`;
}
