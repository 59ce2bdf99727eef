import type { GlobalShortcut, MessageShortcut, SlashCommand } from '@slack/bolt';
import type { Channel, Person } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { payloadChannelName } from '../objects/channel.js';
import { actionTs, payloadChannel, shortcutFrame } from './frame.js';
import type { PayloadOf } from './payload-of.js';

/** The fields of a slash command: docs.slack.dev/interactivity/implementing-slash-commands. No thread_ts, ever. */
export function slashCommand(
  workspace: Workspace,
  person: Person,
  given: { channel: Channel; command: string; text: string; baseUrl: string },
): PayloadOf<SlashCommand> {
  const { channel, command, text, baseUrl } = given;
  const app = workspace.app.installed();
  const path = workspace.responseUrls.issue({ userId: person.id, channel: channel.id, ephemeral: false });
  return {
    token: app.verificationToken,
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: channel.id,
    channel_name: payloadChannelName(channel),
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: `${baseUrl}${path}`,
    trigger_id: workspace.triggers.issue(person.id),
  };
}

/** A global shortcut: no channel, no response_url, and of the person no more than the id and the handle. */
export function globalShortcut(workspace: Workspace, person: Person, callbackId: string): PayloadOf<GlobalShortcut> {
  const { user, ...frame } = shortcutFrame(workspace, person);
  const { name: _, ...who } = user;
  return {
    type: 'shortcut',
    ...frame,
    user: who,
    action_ts: actionTs(workspace),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue(person.id),
  };
}

/** A message shortcut: carries the message it was used on. */
export function messageShortcut(
  workspace: Workspace,
  person: Person,
  given: { callbackId: string; channel: Channel; message: Message; baseUrl: string },
): PayloadOf<MessageShortcut> {
  const { callbackId, channel, message, baseUrl } = given;
  const { ts: messageTs, thread_ts: threadTs } = message;
  const target = { userId: person.id, channel: channel.id, messageTs, threadTs, ephemeral: false };
  return {
    type: 'message_action',
    ...shortcutFrame(workspace, person),
    action_ts: actionTs(workspace),
    channel: payloadChannel(channel),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue(person.id),
    response_url: `${baseUrl}${workspace.responseUrls.issue(target)}`,
    message_ts: messageTs,
    message,
  };
}
