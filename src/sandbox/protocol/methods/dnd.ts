import type {
  DndEndDndResponse,
  DndEndSnoozeResponse,
  DndInfoResponse,
  DndSetSnoozeResponse,
  DndTeamInfoResponse,
} from '@slack/web-api';
import type { Person } from '../../state/shapes.js';
import { callerPerson } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import type { EventOf } from '../events/event-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

/** Nobody here has hours of rest; 1 is how Slack says so. */
const SCHEDULE = { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };
const LONGEST_MINUTES = 525_600;

interface Snooze {
  snooze_enabled: boolean;
  snooze_endtime?: number;
  snooze_remaining?: number;
  snooze_is_indefinite?: boolean;
}

/** Until when somebody wants to be left alone, in seconds; over by itself on the workspace's clock. */
function snoozeOf({ snoozed_until = 0 }: Person, nowMs: number): Snooze {
  const remaining = snoozed_until - Math.floor(nowMs / 1000);
  if (remaining <= 0) return { snooze_enabled: false };
  const until = { snooze_endtime: snoozed_until, snooze_remaining: remaining, snooze_is_indefinite: false };
  return { snooze_enabled: true, ...until };
}

/** Keeps the time and tells of it; others are not told of the snooze itself (docs: dnd_updated_user). */
function keep({ workspace, publish }: MethodCall, person: Person, until: number): Person {
  const changed = { ...person, snoozed_until: until };
  workspace.people.put(changed);
  const event = {
    type: 'dnd_updated_user',
    user: person.id,
    dnd_status: SCHEDULE,
    event_ts: workspace.nextTs(),
  } satisfies EventOf<'dnd_updated_user'>;
  publish({ kind: 'event', event });
  return changed;
}

/** What of a snooze only the person sees: docs.slack.dev/reference/methods/dnd.info. */
function info(call: MethodCall): AnswerOf<DndInfoResponse> & Partial<Snooze> {
  const { args, workspace, caller, clock } = call;
  const person = workspace.people.get(args.text('user') || caller.userId);
  if (!person) throw new SlackError('user_not_found');
  const own = person.id === caller.userId && caller.kind === 'user' ? snoozeOf(person, clock.now()) : {};
  return { ok: true, ...SCHEDULE, ...own };
}

function teamInfo({ args, workspace }: MethodCall): AnswerOf<DndTeamInfoResponse> {
  const asked = args.list('users');
  if (asked.length === 0) throw new SlackError('no_users_provided');
  const known = asked.filter((id) => workspace.people.get(id));
  return { ok: true, users: Object.fromEntries(known.map((id) => [id, SCHEDULE])) };
}

function setSnooze(call: MethodCall): AnswerOf<DndSetSnoozeResponse> {
  const { args, clock } = call;
  const minutes = Number(args.need('num_minutes', 'missing_duration'));
  if (!Number.isInteger(minutes) || minutes < 1) throw new SlackError('snooze_failed');
  if (minutes > LONGEST_MINUTES) throw new SlackError('too_long');
  const person = keep(call, callerPerson(call), Math.floor(clock.now() / 1000) + minutes * 60);
  return { ok: true, ...snoozeOf(person, clock.now()) };
}

function endSnooze(call: MethodCall): AnswerOf<DndEndSnoozeResponse> {
  keep(call, callerPerson(call), 0);
  return { ok: true, ...SCHEDULE, snooze_enabled: false };
}

/** Ends a session of rest, which is here always a snooze. Raises `not_in_dnd` when there is none. */
function endDnd(call: MethodCall): AnswerOf<DndEndDndResponse> {
  const person = callerPerson(call);
  if (!snoozeOf(person, call.clock.now()).snooze_enabled) throw new SlackError('not_in_dnd');
  keep(call, person, 0);
  return { ok: true };
}

export const dnd: MethodFamily = {
  'dnd.info': info,
  'dnd.teamInfo': teamInfo,
  'dnd.setSnooze': setSnooze,
  'dnd.endSnooze': endSnooze,
  'dnd.endDnd': endDnd,
};
