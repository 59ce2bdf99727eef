import type { SlashCommand } from '@slack/bolt';
import { clock, mention } from '../../domain/approval-words.js';
import { Refusal } from '../../domain/refusal.js';
import type { ListenerParts } from './listener.js';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 90;
const HOW = 'Write `/signalbox delegate @name 3` for three days, or `/signalbox delegate off`.';

/**
 * `/signalbox delegate @dave 3`: while somebody who decides is away, another person may decide in their place.
 * @throws Refusal `BadCommand`, `UnknownPerson` or `MayNotDecide`, in words for the person
 */
export async function delegate(
  [who, days = '1', ...rest]: string[],
  { user_id: from }: SlashCommand,
  { delegations, directory }: Pick<ListenerParts, 'delegations' | 'directory'>,
): Promise<string> {
  if (!who) {
    const [now] = await delegations.of([from]);
    return now ? `${mention(now.to)} decides in your place until ${clock(now.until)}.` : `You decide yourself. ${HOW}`;
  }
  if (who === 'off') {
    await delegations.clear(from);
    return 'You decide yourself again.';
  }
  const count = Number(days);
  const counted = Number.isInteger(count) && count >= 1 && count <= LONGEST_DAYS;
  if (!counted || rest.some((word) => !/^days?$/i.test(word)))
    throw new Refusal('BadCommand', `For how many days, from 1 to ${LONGEST_DAYS}? ${HOW}`);
  if (!(await directory.mayDecide(from)))
    throw new Refusal('MayNotDecide', 'You decide about nothing here, so nobody can decide in your place.');
  const to = await directory.find(who);
  if (!to) throw new Refusal('UnknownPerson', `I know nobody here by the name ${who}. ${HOW}`);
  if (to === from) throw new Refusal('BadCommand', `That is yourself. ${HOW}`);
  if (!(await directory.mayDecide(to)))
    throw new Refusal('MayNotDecide', `${mention(to)} is a guest or a bot and cannot decide anything.`);
  const until = new Date(Date.now() + count * DAY_MS).toISOString();
  await delegations.set({ from, to, until });
  return `${mention(to)} may decide in your place until ${clock(until)}. You are told of each decision, and may still decide yourself.`;
}
