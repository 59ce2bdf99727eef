import { createInterface } from 'node:readline';
import { Refusal } from '../domain/refusal.js';
import { readable } from './readable.js';
import { Session } from './session.js';
import type { WorkspaceClient } from './workspace-client.js';

const HELP = `Write a wish and press Enter. Also:
  /as carol          become somebody else
  /click approve …   click a button of the thread; words behind it are the reason
  /new               start a new thread with the next words
  /thread <ts>       go to a thread
  /signalbox help    slash commands of the app work as in Slack
  /quit`;

interface Seat {
  session: Session;
  client: WorkspaceClient;
  threadTs: string | null;
}

/** The workspace at a prompt. Ends with /quit or the end of input; always exit code 0. */
export async function talk(session: Session, client: WorkspaceClient, channel: string): Promise<number> {
  const seat: Seat = { session, client, threadTs: null };
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const prompt = (): void => {
    lines.setPrompt(`${seat.client.person}${seat.threadTs ? ' (thread)' : ''}> `);
    lines.prompt();
  };
  process.stdout.write(`${HELP}\n`);
  prompt();
  for await (const line of lines) {
    if (line.trim() === '/quit') break;
    await obey(seat, channel, line.trim()).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      process.stdout.write(`${error.message}\n`);
    });
    prompt();
  }
  lines.close();
  return 0;
}

type Verb = (seat: Seat, channel: string, argument: string) => Promise<void>;

const VERBS: Record<string, Verb> = {
  '/help': async () => void process.stdout.write(`${HELP}\n`),
  '/new': async (seat) => {
    seat.threadTs = null;
  },
  '/thread': async (seat, _, threadTs) => {
    seat.threadTs = threadTs;
  },
  '/as': (seat, _, person) => changeSeat(seat, person),
  '/click': clickIn,
};

async function obey(seat: Seat, channel: string, line: string): Promise<void> {
  if (line === '') return;
  const [word = '', ...rest] = line.split(' ');
  const verb = VERBS[word];
  if (verb) return verb(seat, channel, rest.join(' ').trim());
  if (word.startsWith('/')) return command(seat, channel, line);
  const posted = await seat.session.say(line, { channel, ...(seat.threadTs ? { threadTs: seat.threadTs } : {}) });
  seat.threadTs = posted.threadTs;
  await seat.session.follow(posted, posted.ts);
}

async function changeSeat(seat: Seat, person: string): Promise<void> {
  const client = seat.client.as(person);
  seat.session = await Session.open({
    client,
    json: false,
    patienceMs: 30_000,
    write: (line) => void process.stdout.write(`${line}\n`),
  });
  seat.client = client;
}

async function clickIn(seat: Seat, channel: string, words: string): Promise<void> {
  if (!seat.threadTs) {
    throw new Refusal('no_thread', 'There is no thread yet. Write something first, or go to one with /thread <ts>.');
  }
  const [button = '', ...reason] = words.split(' ');
  await seat.session.click({ channel, threadTs: seat.threadTs }, button, reason.join(' ') || undefined);
}

/** A slash command of the app, and what only that person is answered. @throws Refusal when the app has no such command */
export async function command(seat: Pick<Seat, 'session' | 'client'>, channel: string, line: string): Promise<void> {
  const before = await ephemerals(seat.client);
  const answer = await seat.client.control('command', { channel, text: line });
  if (typeof answer.error === 'string') throw new Refusal(answer.error, `"${line}" was not accepted: ${answer.error}`);
  const fresh = (await ephemerals(seat.client)).slice(before.length);
  for (const text of fresh) process.stdout.write(`${readable(text, seat.session.directory.names)}\n`);
}

async function ephemerals(client: WorkspaceClient): Promise<string[]> {
  const answer = await client.look('ephemerals');
  const entries = (answer.ephemerals ?? answer.messages ?? []) as { text?: string; message?: { text?: string } }[];
  return entries.map((entry) => entry.text ?? entry.message?.text ?? '');
}
