import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.js';
import { planOf, shippedPlans } from '../support/definition-world.js';
import { type Answer, type LanguageModel, startLanguageModel } from '../support/language-model.js';
import { openBrain } from '../support/one-turn.js';

const EXTRA = (n: number): Plan =>
  planOf(
    `name: water-number${n}\ndescription: Waters a plant.\ntasks:\n  - { id: pour, type: transform, expression: "1" }`,
  );
const EXPENSE = { amount: { amount: 80, currency: 'EUR' }, purpose: 'new chairs', category: 'equipment' };

describe('a declared workflow that a language model starts', () => {
  let plans: Plan[];
  let model: LanguageModel;
  beforeAll(async () => {
    plans = await shippedPlans();
  });
  afterEach(() => model.stop());

  const open = async (script: Answer[], known = plans, timeout = '30s') => {
    model = await startLanguageModel(script);
    const env = { LLM_PROVIDER: 'openai', LLM_BASE_URL: `${model.url}/v1`, LLM_MODEL: 'any', LLM_TIMEOUT: timeout };
    return openBrain({ env, definitions: { plans: () => known, problems: () => [] } });
  };

  it('is a tool of its own, and starts with what the model filled in, checked', async () => {
    const brain = await open([{ call: 'start_expense_approval', args: { ...EXPENSE, spent_on: '2026-11-02' } }]);

    const { intents } = await brain.turn('80 euros for chairs, on the second');

    expect(model.requests[0]?.tools).toEqual(expect.arrayContaining(['start_expense_approval', 'start_joke']));
    expect(intents).toMatchObject([
      { kind: 'start_definition', name: 'expense-approval', parameters: { ...EXPENSE, spent_on: '2026-11-02' } },
    ]);
  });

  it('asks the person for what the model left out, and for what it filled in wrongly', async () => {
    const brain = await open([{ call: 'start_expense_approval', args: { ...EXPENSE, spent_on: null } }]);
    expect((await brain.turn('80 euros for chairs')).question).toMatchObject({ text: /which day/i, picker: 'date' });
    await model.stop();

    const nonsense = await open([
      { call: 'start_expense_approval', args: { ...EXPENSE, category: 'bribes', spent_on: '2026-11-02' } },
    ]);
    const { intents, question } = await nonsense.turn('80 euros for bribes');
    expect(intents).toEqual([]);
    expect(question?.text).toMatch(/^The category must be one of meal, travel, equipment, other\./);
  });

  it('is found and started by two tools where there are many, and an invented one is refused with a hint', async () => {
    const many = [...plans, ...Array.from({ length: 5 }, (_, n) => EXTRA(n))];
    const brain = await open(
      [
        { call: 'start_workflow', args: { name: 'rob-a-bank' } },
        { call: 'find_workflow', args: { query: 'water plant number3' } },
        { call: 'start_workflow', args: { name: 'water-number3' } },
      ],
      many,
    );

    const { intents } = await brain.turn('water the third plant');

    expect(model.requests[0]?.tools).toEqual(expect.arrayContaining(['find_workflow', 'start_workflow']));
    expect(model.requests[0]?.tools).not.toContain('start_joke');
    expect(model.requests[1]?.messages.at(-1)?.content).toMatch(/no workflow rob-a-bank\. Use find_workflow first/);
    expect(model.requests[2]?.messages.at(-1)?.content).toContain('water-number3: Waters a plant.');
    expect(intents).toMatchObject([{ kind: 'start_definition', name: 'water-number3' }]);
  });

  it('is started by the built-in grammar when the model says nothing in time, and that is said', async () => {
    const brain = await open(['silence'], plans, '200ms');

    const { intents, notice } = await brain.turn('tell me a joke');

    expect(intents).toMatchObject([{ kind: 'start_definition', name: 'joke' }]);
    expect(notice).toMatch(/took too long/);
  });
});
