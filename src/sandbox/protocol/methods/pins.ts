import type { PinsListResponse } from '@slack/web-api';
import { createPins } from '../../state/pins.js';
import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import { memberChannel, visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { permalinkOf } from '../chat/permalink.js';
import { shownMessage } from '../chat/shown.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

const MOST_PINS = 100;

/** The message that is meant, in a channel the caller is in. */
function meant(call: MethodCall) {
  const { args, workspace } = call;
  const channel = memberChannel(call, args.need('channel', 'channel_not_found'));
  if (!args.has('timestamp')) throw new SlackError('no_item_specified');
  const ts = args.need('timestamp');
  if (!/^\d{1,12}\.\d{1,8}$/.test(ts)) throw new SlackError('bad_timestamp');
  const message = workspace.messages.get(channel.id, ts);
  if (!message) throw new SlackError('message_not_found');
  return { channel, message };
}

function tell(
  call: MethodCall,
  type: 'pin_added' | 'pin_removed',
  given: { channel: Channel; message: Message; previous: Message },
): void {
  const { workspace, caller, publish, clock, baseUrl } = call;
  const { channel, message, previous } = given;
  workspace.messages.replace(channel.id, message);
  publish({ kind: 'message_changed', channel, message, previous, actor: caller.userId, silent: true });
  const created = Math.floor(clock.now() / 1000);
  const { pinned_info: _, metadata: _metadata, ...shown } = message;
  const pinned = { ...shown, permalink: permalinkOf(baseUrl, channel.id, message) };
  const item = { type: 'message', created, created_by: caller.userId, channel: channel.id, message: pinned };
  const event = {
    type,
    user: caller.userId,
    channel_id: channel.id,
    item,
    item_user: message.user,
    pinned_info: message.pinned_info ?? previous.pinned_info,
    pin_count: createPins(workspace.store).of(channel.id).length,
    ...(type === 'pin_removed' && { has_pins: createPins(workspace.store).of(channel.id).length > 0 }),
    event_ts: workspace.nextTs(),
  };
  publish({ kind: 'event', event, channel });
}

function add(call: MethodCall) {
  const { workspace, caller, clock } = call;
  const { channel, message } = meant(call);
  const pins = createPins(workspace.store);
  if (pins.get(channel.id, message.ts)) throw new SlackError('already_pinned');
  if (message.subtype === 'tombstone') throw new SlackError('not_pinnable');
  if (pins.of(channel.id).length >= MOST_PINS) throw new SlackError('too_many_pins');
  const created = Math.floor(clock.now() / 1000);
  pins.put({ channel: channel.id, ts: message.ts, created_by: caller.userId, created });
  const pinned_info = { channel: channel.id, pinned_by: caller.userId, pinned_ts: created };
  const pinned: Message = { ...message, pinned_to: [...(message.pinned_to ?? []), channel.id], pinned_info };
  tell(call, 'pin_added', { channel, message: pinned, previous: message });
  return {};
}

function remove(call: MethodCall) {
  const { workspace } = call;
  const { channel, message } = meant(call);
  if (!createPins(workspace.store).remove(channel.id, message.ts)) throw new SlackError('no_pin');
  const { pinned_to: _to, pinned_info: _info, ...unpinned } = message;
  tell(call, 'pin_removed', { channel, message: unpinned, previous: message });
  return {};
}

/** The SDK's type of a pinned message, whose blocks are the app's own. */
type Pinned = AnswerOf<NonNullable<NonNullable<PinsListResponse['items']>[number]['message']>>;

function list(call: MethodCall): AnswerOf<PinsListResponse> {
  const { args, workspace, caller, baseUrl } = call;
  const channel = visibleChannel(call, args.need('channel', 'channel_not_found'));
  const items = createPins(workspace.store)
    .of(channel.id)
    .flatMap(({ ts, created, created_by }) => {
      const message = workspace.messages.get(channel.id, ts);
      if (!message) return [];
      const permalink = permalinkOf(baseUrl, channel.id, message);
      const shown = shownMessage(message, { metadata: false, workspace, viewer: caller.userId, channel: channel.id });
      return [
        { type: 'message', channel: channel.id, created, created_by, message: { ...shown, permalink } as Pinned },
      ];
    });
  return { ok: true, items };
}

export const pins: MethodFamily = { 'pins.add': add, 'pins.remove': remove, 'pins.list': list };
