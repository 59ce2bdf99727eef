import type { Context } from 'hono';
import { z } from 'zod';
import type { Channel, Person } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import { readLimited } from '../web-api/body.js';
import { ControlRefusal } from './refusal.js';

/** The JSON body of a control call, checked; raises `invalid_json` or `invalid_input` with what is wrong. */
export async function readInput<T>(c: Context, shape: z.ZodType<T>): Promise<T> {
  const text = (await readLimited(c.req.raw)).toString('utf8');
  let content: unknown;
  try {
    content = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ControlRefusal('invalid_json');
  }
  const result = shape.safeParse(content);
  if (result.success) return result.data;
  throw new ControlRefusal('invalid_input', 400, { problem: z.prettifyError(result.error) });
}

/** The person that a call acts as, by handle or id; raises `unknown_person`. */
export function personOf(workspace: Workspace, as: string | undefined): Person {
  const person = as === undefined ? undefined : (workspace.people.byName(as) ?? workspace.people.get(as));
  if (!person || person.is_bot) throw new ControlRefusal('unknown_person', 404);
  return person;
}

/** A conversation by id or name that the person is in; raises `channel_not_found` or `not_in_channel`. */
export function channelOf(workspace: Workspace, given: string | undefined, person: Person): Channel {
  const channel = given === undefined ? undefined : (workspace.channels.get(given) ?? workspace.channels.byName(given));
  if (!channel || !workspace.channels.visibleTo(channel, person)) throw new ControlRefusal('channel_not_found', 404);
  if (!channel.members.includes(person.id)) throw new ControlRefusal('not_in_channel', 403);
  return channel;
}
