import type { TurnResult } from '../domain/conversation.js';
import { think } from './agent.js';
import { isAmongPeople } from './among-people.js';
import { answerConfirmation } from './confirmation.js';
import { type LanguageModel, modelNotice } from './models.js';
import { OfflineModel } from './offline/model.js';
import { readPending } from './pending.js';
import { Plan } from './plan.js';
import { reply } from './prompts.js';
import type { TurnContext } from './turn-context.js';

/** Longer messages hold no wish that a person could check. */
const MAX_CHARACTERS = 6_000;

const words = (text: string | null): TurnResult => ({
  reply: text,
  question: null,
  preview: null,
  intents: [],
  pending: null,
  notice: null,
});

/** One turn: what cannot be read is answered at once, a confirmation by rule, the rest by a model with tools. */
export async function takeTurn(model: LanguageModel | null, turn: TurnContext): Promise<TurnResult> {
  const { text } = turn.input.message;
  if (text.trim() === '') return { ...words(reply('empty')), pending: turn.input.pending };
  if (text.length > MAX_CHARACTERS) return { ...words(reply('too-long')), pending: turn.input.pending };
  if (await isAmongPeople(turn)) return words(null);
  const settled = await answerConfirmation(turn);
  if (settled !== null) return resultOf(settled, turn, null);
  return model ? withModel(model, turn) : resultOf(await offline(turn), turn, null);
}

async function withModel({ model, breaker, meter }: LanguageModel, turn: TurnContext): Promise<TurnResult> {
  try {
    const said = await breaker.execute(() => think(model, turn).catch(unlessOutage(turn)));
    if (turn.plan.outage) throw turn.plan.outage;
    return resultOf(said, turn, null);
  } catch (error) {
    if (turn.plan.outage) throw turn.plan.outage;
    meter.fellBack();
    const again: TurnContext = { ...turn, plan: new Plan(turn.input.message.origin) };
    return resultOf(await offline(again), again, modelNotice(error));
  }
}

/** What a tool could not reach says nothing about the model. */
const unlessOutage =
  ({ plan }: TurnContext) =>
  (error: unknown) => {
    if (plan.outage) return '';
    throw error;
  };

const offline = (turn: TurnContext): Promise<string> =>
  think(
    new OfflineModel({
      pending: readPending(turn.input.pending?.draft),
      index: turn.index,
      definitions: { plans: turn.definitions.plans(), now: turn.now(), currency: turn.settings.baseCurrency },
    }),
    turn,
  );

function resultOf(said: string, { plan, input }: TurnContext, notice: string | null): TurnResult {
  plan.askWhatWasRefused();
  const { intents, question, preview } = plan;
  const quiet = intents.length > 0 || question !== null || preview !== null;
  const refused = plan.refusals.at(-1)?.message ?? '';
  const asked = quiet ? null : said.trim() || refused || reply('no-order');
  // A question in between ("what is running?") does not take the open one away.
  const pending = plan.pending ? { question, draft: { ...plan.pending } } : quiet ? null : input.pending;
  return {
    reply: asked,
    question,
    preview,
    intents,
    pending: question && !plan.pending ? { question, draft: {} } : pending,
    notice,
  };
}
