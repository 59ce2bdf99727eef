import type { LivePerson, LiveState } from '../../protocol/live.js';
import { homeChannel } from '../app/home-channel.js';
import type { Roles } from './roles.js';

export interface Step {
  title: string;
  text: string;
}

const first = ({ real_name, name }: LivePerson): string => real_name.split(' ')[0] || name;

const eyes = (me: LivePerson, wanted: LivePerson): string =>
  me.id === wanted.id ? `You look through ${first(me)}’s eyes.` : `Choose ${first(wanted)} at the top right.`;

/** The guided tour: ask as one person, approve as another; in words for the one who looks now. */
export function stepsFor(world: LiveState, { asker, approver, group }: Roles): Step[] {
  const { me } = world;
  const channel = homeChannel(world)?.name ?? 'a channel';
  const inGroup = group ? ` ${first(approver)} is in ${group}, and may decide.` : '';
  return [
    {
      title: `Ask as ${first(asker)}`,
      text: `${eyes(me, asker)} Mention the app in #${channel}, or click one of the sentences there: “Order 5 iPhones for the marketing department”.`,
    },
    {
      title: 'Watch the thread',
      text: 'The answer comes in the thread beside the channel. One card tells every step. This order is large, so the card waits: somebody else must approve it.',
    },
    {
      title: `Approve as ${first(approver)}`,
      text:
        me.id === approver.id
          ? `You look through ${first(me)}’s eyes now.${inGroup} Open the same thread and click Approve.`
          : `Choose ${first(approver)} at the top right, best in a new window beside this one.${inGroup} Open the same thread there and click Approve.`,
    },
    {
      title: 'Look backstage',
      text: 'The wrench at the top shows what went over the wire, breaks things on purpose, and moves the clock. Ctrl+K goes anywhere.',
    },
  ];
}
