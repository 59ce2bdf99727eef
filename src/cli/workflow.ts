import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { definitionSettings, readConfig } from '../config.js';
import { openCatalogue } from '../definitions/catalogue.js';
import { EXIT, LIVE_STATES } from '../domain/contract.js';
import { digestId } from '../domain/order-id.js';
import { checkParameters } from '../domain/parameters.js';
import type { Plan } from '../domain/plan.js';
import { Refusal } from '../domain/refusal.js';
import type { RunState } from '../domain/run-state.js';
import { readable, readableMarkdown } from './readable.js';
import { asCommand, type Door, openDoor } from './temporal-door.js';

interface Options {
  param: string[];
  id?: string;
  data?: string;
  follow: boolean;
}

const program = new Command('npm run workflow --')
  .description('Start a declared workflow without Slack and follow it to its end. Without a name: list them.')
  .argument('[name]', 'the name that stands in its file')
  .option('--param <name=value>', 'a parameter; may be given several times', (one, all: string[]) => [...all, one], [])
  .option('--id <run id>', 'an id of your own; the same id never runs twice')
  .option('--no-follow', 'only start it')
  .option('--data <dir>', 'the data folder of the running product (default: .data)')
  .showHelpAfterError()
  .parse();

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function plans(): Promise<readonly Plan[]> {
  const config = readConfig();
  const { environment } = definitionSettings(config);
  const warn = (message: string) => void process.stderr.write(`${message}\n`);
  const catalogue = await openCatalogue({ folder: config.DEFINITIONS_DIR, environment, warn });
  return catalogue.plans();
}

function namedPlan(known: readonly Plan[], name: string): Plan {
  const plan = known.find((one) => one.name === name);
  if (plan) return plan;
  throw new Refusal(
    'unknown_workflow',
    `There is no workflow "${name}". There are: ${known.map((one) => one.name).join(', ')}`,
  );
}

/** @throws Refusal that names every parameter that is wrong or missing */
function parametersOf(plan: Plan, given: string[], baseCurrency: string): Record<string, unknown> {
  const pairs = given.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    if (at < 1) throw new Refusal('bad_parameter', `Write a parameter as name=value, not "${pair}".`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const { values, problems, missing } = checkParameters(plan.parameters, Object.fromEntries(pairs), baseCurrency);
  const wrong = [
    ...problems.map(({ problem }) => problem),
    ...missing.map(({ name, ask }) => `${name} is missing: ${ask} Give it with --param ${name}=…`),
  ];
  if (wrong.length > 0) throw new Refusal('bad_parameters', wrong.join('\n'));
  return values;
}

async function run(door: Door, plan: Plan, parameters: Record<string, unknown>, options: Options): Promise<number> {
  const runId = options.id ?? `WF-${digestId([randomUUID()])}`;
  const requester = { userId: 'U0CLI', name: 'command line', email: null, phone: null };
  const { settings } = door;
  const { workflowId } = await door.runs.startDefinition({
    runId,
    plan,
    parameters,
    requester,
    origin: null,
    settings,
  });
  print(`Started ${plan.name} as ${runId}.`);
  return options.follow ? follow(door, workflowId) : EXIT.waiting;
}

/** Prints every step once for each of its states, until the run ended. */
async function follow({ runs, names }: Door, workflowId: string): Promise<number> {
  const told = new Set<string>();
  let last: RunState | null = null;
  for await (const state of runs.follow(workflowId)) {
    last = state;
    const news = state.steps
      .filter((step) => step.state !== 'pending')
      .map(({ title, state: how, detail }) => `  ${title}: ${how}${detail ? ` (${detail})` : ''}`);
    if (LIVE_STATES.includes(state.state) && state.waitingFor) news.push(`  waiting for ${state.waitingFor}`);
    for (const line of news.filter((text) => !told.has(text))) {
      told.add(line);
      print(readable(line, names));
    }
  }
  print(readable(`${last?.state ?? 'unknown'}${last?.outcomeReason ? `: ${last.outcomeReason}` : ''}`, names));
  if (last?.summaryMarkdown) print(readableMarkdown(last.summaryMarkdown, names));
  return last?.state === 'completed' ? EXIT.completed : EXIT.otherEnding;
}

await asCommand(async () => {
  const options = program.opts<Options>();
  const known = await plans();
  const [name] = program.args;
  if (!name) {
    for (const plan of known) print(`${plan.name}: ${plan.description}`);
    return EXIT.completed;
  }
  const door = await openDoor(options.data);
  try {
    const plan = namedPlan(known, name);
    return await run(door, plan, parametersOf(plan, options.param, door.settings.baseCurrency), options);
  } finally {
    await door.close();
  }
});
