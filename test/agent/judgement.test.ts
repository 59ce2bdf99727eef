import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handling } from '../../activities/handling.js';
import { summaries } from '../../activities/summary.js';
import { createJudgement } from '../../src/agent/judgement.js';
import { readConfig } from '../../src/config.js';
import { aRun } from '../support/a-run.js';
import { usd } from '../support/an-order.js';
import { startHttpService } from '../support/http-service.js';

describe('what a model may decide and word', () => {
  let host: Awaited<ReturnType<typeof startHttpService>>;
  beforeAll(async () => {
    host = await startHttpService();
  });
  afterAll(() => host.stop());

  const says = (content: string) => {
    host.answer = () => ({
      status: 200,
      body: { id: '1', object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content } }] },
    });
  };
  const models = () =>
    createJudgement(readConfig({ LLM_PROVIDER: 'openai', LLM_BASE_URL: `${host.url}/v1`, LLM_MODEL: 'a-model' }));
  const decide = () =>
    handling({ models: models() }).decideHandling({ baseTotal: usd(90), tier: 'standard', express: false });

  it('chooses among the named options with a reason', async () => {
    says('`priority`\nThe customer waited before.');

    expect(await decide()).toEqual({ handling: 'priority', by: 'model', reason: 'The customer waited before.' });
  });

  it('chooses from the order’s value and the customer’s tier (S4-13)', async () => {
    says('`standard`');

    await decide();

    const { messages } = JSON.parse(host.asked.at(-1)?.body ?? '{}') as { messages: { content: string }[] };
    expect(messages[0]?.content).toMatch(/^Based on this context, make a decision:/);
    expect(messages[1]?.content).toMatch(/^Order value: \$90\.00\nCustomer tier: standard\n/);
  });

  it('leaves it to the rule when it chooses something else or is down', async () => {
    says('give it away for free');
    expect(await decide()).toMatchObject({ handling: 'standard', by: 'rule' });

    host.answer = () => ({ status: 500 });
    expect(await decide()).toMatchObject({ handling: 'standard', by: 'rule' });
  });

  it('words the summary, which is shown when it adds nothing', async () => {
    const text = '## Order Summary\n**Order ID**: ORD-7K2M9QX4TB1C\n\nYour lamps are paid with $90.00.';
    says(text);
    expect(await summaries({ models: models() }).writeSummary({ run: aRun() })).toEqual({
      markdown: text,
      by: 'model',
    });

    says(`${text} You saved 20 dollars.`);
    expect(await summaries({ models: models() }).writeSummary({ run: aRun() })).toMatchObject({ by: 'template' });
  });

  it('is not asked when there is none', () => {
    expect(createJudgement(readConfig({ LLM_PROVIDER: 'offline' }))).toEqual({});
  });
});
