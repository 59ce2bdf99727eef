import { Command, CommanderError } from 'commander';
import { readConfig } from '../config.js';
import { EXIT } from '../domain/contract.js';
import { Refusal } from '../domain/refusal.js';
import { command, talk } from './interactive.js';
import { workspaceUrl } from './locate.js';
import { Session } from './session.js';
import { exitCodeOf, type Situation } from './situation.js';
import { WorkspaceClient } from './workspace-client.js';

interface Options {
  as: string;
  channel?: string;
  dm?: boolean;
  thread?: string;
  click?: string;
  reason?: string;
  json?: boolean;
  url?: string;
  data?: string;
  patience: string;
}

const program = new Command('npm run chat --')
  .description(
    'Talk to Signalbox in a terminal, as any person of the local workspace. Without words or a click it is interactive.',
  )
  .argument('[words...]', 'what to write, e.g. "Order 2 desk lamps for our office team"')
  .option('--as <person>', 'who you are: alice, bob, carol, dave, erin', 'alice')
  .option('--channel <name>', 'where to write or to look (default: #orders)')
  .option('--dm', 'write to the app directly')
  .option('--thread <ts>', 'answer in this thread, or click in it')
  .option('--click <button>', 'click a button: approve, reject, ask, retry, undo, notify_sms, start, question.1 …')
  .option('--reason <text>', 'the reason to give with a decision')
  .option('--json', 'one JSON object per change')
  .option('--data <dir>', 'the data folder of the running product (default: .data)')
  .option('--url <address>', 'the address of the workspace, instead of looking it up')
  .option('--patience <seconds>', 'how long to wait when nothing happens at all', '30')
  .addHelpText(
    'after',
    '\nExit codes: 0 completed or answered, 3 waiting for a person, 1 any other ending, 2 wrong use or nothing there.',
  )
  .exitOverride();

async function main(words: string[], options: Options): Promise<number> {
  const patienceMs = Number(options.patience) * 1_000;
  if (!(patienceMs > 0))
    throw new Refusal('bad_patience', `--patience wants a number of seconds, not "${options.patience}".`);
  const client = new WorkspaceClient(
    await workspaceUrl(options.url, options.data ?? readConfig().DATA_DIR),
    options.as,
  );
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  const session = await Session.open({ client, json: options.json ?? false, patienceMs, write });
  const text = words.join(' ');

  if (options.click) {
    if (!options.thread) throw new Refusal('no_thread', 'Say in which thread to click: --thread <ts>.');
    return rest(
      await session.click(await session.find(options.thread, options.channel), options.click, options.reason),
      options,
    );
  }
  const channel = options.dm ? session.directory.botDm : undefined;
  if (text === '' && words.length === 0)
    return talk(session, client, channel ?? session.directory.channelId(options.channel ?? 'orders'));
  if (text.trim() === '')
    throw new Refusal(
      'empty',
      'There is nothing to send: write what you want, e.g. "Order 2 desk lamps for our office team".',
    );
  if (text.startsWith('/') && !options.thread) {
    await command({ session, client }, channel ?? session.directory.channelId(options.channel ?? 'orders'), text);
    return EXIT.completed;
  }
  const where = options.thread
    ? await session.find(options.thread, options.channel)
    : { channel: channel ?? session.directory.channelId(options.channel ?? 'orders') };
  const before = options.thread ? await session.read({ channel: where.channel, threadTs: options.thread }) : undefined;
  const posted = await session.say(text, where);
  return rest(await session.follow(posted, posted.ts, before), options, posted.threadTs);
}

/** The last line tells a person what to do next; programs read the exit code. */
function rest(situation: Situation, options: Options, threadTs = options.thread): number {
  if (!options.json && situation.kind === 'waiting')
    process.stderr.write(`${nextStep(situation.for, options.as, threadTs)}\n`);
  if (situation.kind === 'silent')
    process.stderr.write('No answer came in time. Is the bot running? See the logs in the data folder.\n');
  return exitCodeOf(situation);
}

function nextStep(waitsFor: string, person: string, thread: string | undefined): string {
  const asCarol = `npm run chat -- --as carol --click approve --thread ${thread}`;
  const asSelf = `npm run chat -- --as ${person} --thread ${thread}`;
  const ways: Record<string, string> = {
    approval: `Waiting for approval. Approve: ${asCarol}`,
    choice: `Waiting for a choice. Choose: ${asSelf} --click retry`,
    preview: `Waiting for your word. Start it: ${asSelf} --click start`,
    question: `Waiting for an answer. Answer: ${asSelf} "…"`,
  };
  return ways[waitsFor] ?? 'Waiting.';
}

// Whoever reads us may stop reading (`| head`); that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
  process.exitCode = await main(program.args, program.opts<Options>());
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : EXIT.wrongUse;
  } else if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.wrongUse;
  } else {
    throw error;
  }
}
