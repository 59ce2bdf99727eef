import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { definitionSettings, readConfig } from '../config.js';
import { openCatalogue } from '../definitions/catalogue.js';
import { definitionWorkflowId, EXIT, LIVE_STATES } from '../domain/contract.js';
import { digestId } from '../domain/order-id.js';
import { checkParameters } from '../domain/parameters.js';
import type { Parameter, Plan } from '../domain/plan.js';
import { Refusal } from '../domain/refusal.js';
import type { RunState } from '../domain/run-state.js';
import { readable, readableMarkdown } from './readable.js';
import { type OpenThread, openThread } from './slack-thread.js';
import { asCommand, type Door, openDoor } from './temporal-door.js';

interface Options {
  param?: string[];
  id?: string;
  data?: string;
  follow: boolean;
  card: boolean;
  channel?: string;
  as?: string;
}

const program = new Command('npm run workflow --')
  .description(
    'Start a declared workflow and follow it to its end, here and on its card in Slack. Without a name: list them, with their parameters.',
  )
  .argument('[name]', 'the name that stands in its file')
  .option('--param <name=value>', 'a parameter; may be given several times', (one, all: string[] = []) => [...all, one])
  .option('--id <run id>', 'an id of your own; the same id never runs twice')
  .option('--channel <name>', 'where its card and its questions go (default: APPROVALS_CHANNEL)')
  .option('--as <person>', 'who asks for it, by name or Slack id (default: the first of OPERATORS)')
  .option('--no-card', 'run it without Slack')
  .option('--no-follow', 'only start it')
  .option('--data <dir>', 'the data folder of the running product (default: .data)')
  .addHelpText(
    'after',
    '\nExample: npm run workflow -- expense-approval --param "amount=240 EUR" --param "purpose=team dinner" --param category=meal --param spent_on=2026-11-02\n\nExit codes: 0 completed, 1 any other ending, 2 wrong use, 3 started and not followed.',
  )
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

const told = ({ name, description, parameters }: Plan): string =>
  [`${name}: ${description}`, ...parameters.map((one) => `    --param ${one.name}=… ${shapeOf(one)}`)].join('\n');

const shapeOf = ({ type, required, values }: Parameter): string =>
  `(${values.length > 0 ? values.map(({ value }) => value).join(' | ') : type}${required ? '' : ', may be left out'})`;

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

interface Wish {
  plan: Plan;
  parameters: Record<string, unknown>;
}

async function run(door: Door, { plan, parameters }: Wish, options: Options): Promise<number> {
  const runId = options.id ?? `WF-${digestId([randomUUID()])}`;
  const { settings } = door;
  const there = options.id ? await door.runs.state(definitionWorkflowId(options.id)) : null;
  const thread = options.card && !there ? await threadFor(plan, options) : null;
  const requester = thread?.requester ?? { userId: 'U0CLI', name: 'command line', email: null, phone: null };
  const { workflowId } = await door.runs.startDefinition({
    runId,
    plan,
    parameters,
    requester,
    origin: thread?.origin ?? null,
    settings,
  });
  print(there ? `${runId} ran before: a run starts once for each id.` : `Started ${plan.name} as ${runId}.`);
  if (thread) print(`Its card: ${thread.link}`);
  return options.follow ? follow(door, workflowId) : EXIT.waiting;
}

function threadFor({ name }: Plan, { channel, as, data }: Options): Promise<OpenThread> {
  const config = readConfig();
  const wish = { name, channel: channel ?? config.APPROVALS_CHANNEL, as: as ?? config.OPERATORS[0] ?? '' };
  return openThread(wish, config, data);
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
    for (const plan of known) print(told(plan));
    return EXIT.completed;
  }
  const door = await openDoor(options.data);
  try {
    const plan = namedPlan(known, name);
    const parameters = parametersOf(plan, options.param ?? [], door.settings.baseCurrency);
    return await run(door, { plan, parameters }, options);
  } finally {
    await door.close();
  }
});
