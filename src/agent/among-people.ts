import { decide } from './offline/decide.js';
import type { TurnContext } from './turn-context.js';

/** What small talk and everything that is no wish is answered with; a thread of people needs none of it. */
const IDLE = ['no-order', 'nothing-open', 'greeting', 'thanks', 'not-now'];
const CALLS_SOMEBODY = /^[<‹]@[UW]/;

/**
 * Whether this is said from person to person, in a thread that is only read along: then it is left unanswered. What
 * answers an open question, or can be understood as a wish, never is; nor what is said to the bot by name.
 */
export async function isAmongPeople(turn: TurnContext): Promise<boolean> {
  const { message, pending } = turn.input;
  if (message.addressed !== false || pending) return false;
  if (CALLS_SOMEBODY.test(message.text)) return true;
  const decision = decide(message.text, { pending: null, index: turn.index, definitions: knownTo(turn) });
  return 'say' in decision && IDLE.includes(decision.say) && (spokenWithOthers(turn) || (await isAsked(turn)));
}

const knownTo = ({ definitions, now, settings }: TurnContext) => ({
  plans: definitions.plans(),
  now: now(),
  currency: settings.baseCurrency,
});

/** Somebody else began the thread, or spoke last. */
function spokenWithOthers({ input: { transcript, message } }: TurnContext): boolean {
  const first = transcript.find(({ role }) => role === 'person');
  const last = transcript.at(-1);
  return [first, last].some((entry) => entry?.role === 'person' && entry.user !== message.user);
}

/** An approver has asked about a run of this thread, so what comes now is the answer. */
async function isAsked({ input, runs }: TurnContext): Promise<boolean> {
  const states = await Promise.all(input.runs.map(({ workflowId }) => runs.stateOf(workflowId)));
  return states.some((run) => run?.approval?.state === 'waiting' && run.approval.question != null);
}
