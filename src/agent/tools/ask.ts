import { tool } from 'langchain';
import { z } from 'zod';
import type { TurnContext } from '../turn-context.js';

/** A question in the thread; with choices they become buttons, and free text always works too. */
export const ask = (turn: TurnContext) =>
  tool(
    ({ question, choices }) => {
      turn.plan.ask({
        text: question.slice(0, 500),
        choices: (choices ?? []).map((choice) => choice.slice(0, 75)),
        pending: turn.plan.openWish(),
      });
      return 'The person is asked.';
    },
    {
      name: 'ask',
      description: 'Asks the person for one thing that is missing. The turn ends with it.',
      schema: z.object({
        question: z.string().min(1),
        choices: z.array(z.string().min(1)).max(5).nullish().describe('Up to five likely answers, shown as buttons'),
      }),
    },
  );
