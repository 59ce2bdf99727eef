import type { BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { RunClick } from '../../domain/run-state.js';

export type ButtonClick = BlockAction<ButtonAction>;

/** Where a modal was opened from; its submission has no channel of its own. */
const place = z.object({ channel: z.string(), threadTs: z.string().nullable() });
export type ClickPlace = z.infer<typeof place>;

const isoOf = (actionTs: string): string => new Date(Number(actionTs) * 1000).toISOString();

export function placeOf(body: ButtonClick): ClickPlace {
  const channel = body.channel?.id ?? body.container?.channel_id ?? body.user.id;
  return { channel, threadTs: body.message?.thread_ts ?? body.container?.thread_ts ?? null };
}

/** Who clicked, when and where, from Slack's payload alone (invariant 3). */
export const clickOf = (body: ButtonClick, action: ButtonAction): RunClick => ({
  by: body.user.id,
  team: body.user.team_id ?? body.team?.id ?? '',
  at: isoOf(action.action_ts),
  clickId: action.action_ts,
  ...placeOf(body),
});

/** The submission of a modal is the click; the view's id stays the same when Slack delivers it twice. */
export const submissionOf = (body: ViewSubmitAction): RunClick => ({
  by: body.user.id,
  team: body.user.team_id ?? body.team?.id ?? '',
  at: new Date().toISOString(),
  clickId: body.view.id,
  ...place.parse(JSON.parse(body.view.private_metadata)),
});
