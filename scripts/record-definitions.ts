// Records a history of each shipped declared workflow for test/workflows/replay.test.ts, as record-histories.ts does for
// orders. Run it when a change of the workflow code is meant to break with runs that are under way.
import { type DefinitionWorld, openDefinitionWorld, type StartedRun } from '../test/support/definition-world.js';
import { eventually } from '../test/support/eventually.js';
import { stateOfStep } from '../test/support/started-order.js';
import { recordHistory } from './recorded-history.js';

type Story = (world: DefinitionWorld, start: Start) => Promise<StartedRun>;
type Start = (parameters?: Record<string, unknown>) => Promise<StartedRun>;
const alone: Story = (_world, start) => start();

const waits = (run: StartedRun, step: string) =>
  eventually(`${step} to wait`, async () => (stateOfStep(await run.state(), step) === 'waiting' ? true : null));
const approved: Story = async (_world, start) => {
  const run = await start();
  await run.reaches('waiting_approval');
  await run.decide('U0CAROL', 'approve');
  return run;
};

const STORIES: Record<string, Story> = {
  cat: alone,
  'data-pipeline': alone,
  'desk-setup': (_world, start) => start({ person: 'Maria', computer: 'Laptop' }),
  'employee-onboarding': async (world, start) => {
    const run = await start({ full_name: 'Maria Lopez', role: 'engineer', start_on: '2020-01-06' });
    const asked = await eventually('the question', async () => world.slack.of('postQuestion').at(-1));
    const at = new Date().toISOString();
    const answer = { questionId: asked.question.id, value: 'Laptop', user: 'U0ALICE', clickId: 'c1', at };
    await world.runs.answer(asked.conversationId, answer);
    return run;
  },
  'expense-approval': async (_world, start) => {
    const run = await start({
      amount: '9000 EUR',
      purpose: 'new chairs',
      category: 'equipment',
      spent_on: '2026-11-02',
    });
    await run.reaches('waiting_approval');
    await run.decide('U0CAROL', 'approve');
    await run.decide('U0BOB', 'approve', 'within the budget');
    return run;
  },
  'incident-escalation': async (world, start) => {
    const run = await start({ summary: 'the checkout is down', impact: 'everybody' });
    await waits(run, 'resolved');
    const at = new Date().toISOString();
    await world.runs.sendEvent(run.workflowId, {
      id: 'e1',
      name: 'resolved',
      by: 'U0ERIN',
      at,
      payload: { note: 'restarted' },
    });
    return run;
  },
  joke: alone,
  'multi-step': alone,
  'order-graph': alone,
  'order-processing': approved,
  todo: alone,
  user: alone,
};

const world = await openDefinitionWorld();
try {
  for (const [name, story] of Object.entries(STORIES)) {
    await world.reset();
    const plan = world.plans.get(name);
    if (!plan) throw new Error(`there is no ${name}`);
    const run = await story(world, (parameters = {}) => world.start(plan, { parameters }));
    await recordHistory(`definition-${name}`, run.handle);
  }
} finally {
  await world.stop();
}
