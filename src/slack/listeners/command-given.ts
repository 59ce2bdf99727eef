import { setTimeout as pause } from 'node:timers/promises';
import type { SlashCommand } from '@slack/bolt';
import { closest, distance } from 'fastest-levenshtein';
import { whisper } from '../views/answer.js';
import { COMMANDS, type CommandName, helpText } from '../views/help.js';
import type { Listener, ListenerParts } from './listener.js';
import { runCommands } from './run-commands.js';

const NAMES = COMMANDS.map(({ name }) => name);
const NEAR = 3;
const ACK_WITHIN_MS = 2_000;

const isCommand = (word: string): word is CommandName => NAMES.some((name) => name === word);

function unknown(word: string): string {
  const near = closest(word, [...NAMES]);
  const hint = distance(word, near) <= NEAR ? ` Did you mean \`/signalbox ${near}\`?` : '';
  return `I do not know \`/signalbox ${word.replace(/`/g, '')}\`.${hint}\n\n${helpText()}`;
}

async function answerTo(command: SlashCommand, parts: ListenerParts): Promise<string> {
  const [word = '', ...rest] = command.text.trim().split(/\s+/);
  const name = word.toLowerCase() || 'help';
  if (!isCommand(name)) return unknown(word);
  if (name === 'help') return helpText();
  return runCommands[name](rest, command, parts);
}

/** `/signalbox …`, answered to the one who typed it; Slack waits 3 s for the acknowledgement, the answer may take longer. */
export const commandGiven: Listener = (app, parts) => {
  app.command('/signalbox', async ({ ack, command }) => {
    const answer = answerTo(command, parts).then(whisper);
    const inTime = await Promise.race([answer, pause(ACK_WITHIN_MS, null)]);
    await ack(inTime ? { response_type: 'ephemeral', ...inTime } : undefined);
    if (inTime) return;
    const { channel_id: channel, user_id: user } = command;
    await parts.sender.whisper({ channel, user, message: await answer });
  });
};
