import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { createExpressions } from '../../activities/definition/expressions.js';
import { definitionActivities } from '../../activities/definition/index.js';
import { openRequests } from '../../activities/definition/requests.js';
import { activitiesOf } from '../../activities/index.js';
import { createRates } from '../../activities/rates/quote.js';
import { readDefinition, tellProblem } from '../../src/definitions/read-definition.js';
import type { RunSettings } from '../../src/domain/order.js';
import { checkParameters } from '../../src/domain/parameters.js';
import type { DefinitionOutcome, Plan } from '../../src/domain/plan.js';
import { workflowBundle } from '../../src/temporal/bundle.js';
import { createWorkers } from '../../src/temporal/worker.js';
import { anOrder } from './an-order.js';
import { openOrderWorld, THREAD } from './order-world.js';
import { someSettings } from './run-settings.js';
import { startedOrder } from './started-order.js';

const SHIPPED = fileURLToPath(new URL('../../workflows/definitions/', import.meta.url));

/** A plan from the text of a file; every problem of it when there is none. */
export function planOf(yaml: string, file = 'test.yaml'): Plan {
  const { plan, problems } = readDefinition(file, Buffer.from(yaml), {});
  if (plan) return plan;
  throw new Error(problems.map(tellProblem).join('\n'));
}

export async function shippedPlans(): Promise<Plan[]> {
  const files = (await readdir(SHIPPED)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(files.map(async (file) => planOf(await readFile(`${SHIPPED}${file}`, 'utf8'), basename(file))));
}

export interface StartOptions {
  parameters?: Record<string, unknown>;
  settings?: Partial<RunSettings>;
  /** Started where nobody talks: no thread, no card. */
  alone?: boolean;
}

interface WorldOptions {
  employed?: boolean;
  /** Settings of the Temporal server, as its command line takes them. */
  dynamic?: string[];
  /** What a model would choose. */
  chooseBranch?: Parameters<typeof definitionActivities>[0]['chooseBranch'];
}

export type StartedRun = Awaited<ReturnType<Awaited<ReturnType<typeof openDefinitionWorld>>['start']>>;
export type DefinitionWorld = Awaited<ReturnType<typeof openDefinitionWorld>>;

interface Employed {
  worker: Worker;
  done: Promise<void>;
}

async function retire(workers: readonly Employed[]): Promise<void> {
  for (const { worker } of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  await Promise.all(workers.map(({ done }) => done));
}

/** Declared workflows on a real Temporal server, with real activities over a real Redis. */
export async function openDefinitionWorld(
  secrets: Record<string, string> = {},
  { employed = true, dynamic = [], chooseBranch }: WorldOptions = {},
) {
  const world = await openOrderWorld({ dynamic });
  const bundle = await workflowBundle();
  const connection = await NativeConnection.connect({ address: world.server.address });
  const plans = new Map((await shippedPlans()).map((plan) => [plan.name, plan]));
  const expressions = createExpressions();
  const requests = openRequests(['127.0.0.1']);
  const activities = activitiesOf(world.world);
  const working: Employed[] = [];
  /** Workers for orders and declared workflows, in this process; `stop` ends them. */
  const employ = async (): Promise<{ stop(): Promise<void> }> => {
    const workers = await createWorkers({
      connection,
      bundle,
      activities,
      namespace: 'default',
      prefix: '',
      limits: { shutdownGraceTime: 0, shutdownForceTime: '2 seconds', stickyQueueScheduleToStartTimeout: '500ms' },
      slowActivities: {
        ...definitionActivities({
          expressions,
          requests,
          secrets,
          plans: { find: (name) => plans.get(name) ?? null },
          services: activities,
          rates: createRates({ url: 'http://127.0.0.1:9/', timeoutMs: 500 }),
          baseCurrency: 'USD',
          ...(chooseBranch ? { chooseBranch } : {}),
        }),
      },
    });
    const employed = workers.map((worker) => ({ worker, done: worker.run() }));
    working.push(...employed);
    return { stop: () => retire(employed) };
  };
  if (employed) await employ();
  let count = 0;

  return {
    ...world,
    plans,
    employ,
    async start(plan: Plan, { parameters = {}, settings = {}, alone = false }: StartOptions = {}) {
      count += 1;
      const checked = checkParameters(plan.parameters, parameters, 'USD');
      const wrong = [...checked.problems, ...checked.missing];
      if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
      const runId = `WF-TEST${Date.now()}${count}`;
      const request = anOrder({ orderId: runId });
      const { workflowId } = await world.runs.startDefinition({
        runId,
        plan,
        parameters: checked.values,
        requester: request.requester,
        origin: alone ? null : THREAD,
        settings: someSettings(settings),
      });
      const run = startedOrder({ ...world, workflowId, request });
      return { ...run, runId, outcome: (): Promise<DefinitionOutcome> => run.handle.result() };
    },
    async stop() {
      await retire(working);
      await Promise.all([expressions.close(), requests.close(), connection.close()]);
      await world.stop();
    },
  };
}
