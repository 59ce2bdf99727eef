import type { Channel } from '../../state/shapes.js';
import { isJson, type Message } from '../../state/wire.js';
import { visibleChannel } from '../access.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

const SOURCES = new Set(['composer', 'conversations_history']);

/** Which message is meant: by `channel` and `ts`, or by the `unfurl_id` and `source` of a `link_shared` event. */
function linked(call: MethodCall): { channel: Channel; message: Message } {
  const { args, workspace } = call;
  if (!args.has('unfurl_id') && !args.has('source')) {
    const channel = visibleChannel(call, args.need('channel', 'missing_channel'));
    const message = workspace.messages.get(channel.id, args.need('ts', 'missing_ts'));
    if (!message) throw new SlackError('cannot_find_message');
    return { channel, message };
  }
  if (!SOURCES.has(args.need('source', 'missing_source'))) throw new SlackError('invalid_source');
  const [, id, ts = ''] = /^(\w+)\.(\d+\.\d+)\.\w+$/.exec(args.need('unfurl_id', 'missing_unfurl_id')) ?? [];
  if (id === undefined) throw new SlackError('invalid_unfurl_id');
  const channel = visibleChannel(call, id);
  const message = workspace.messages.get(channel.id, ts);
  if (!message) throw new SlackError('invalid_unfurl_id');
  return { channel, message };
}

/** Adds the app's previews to a message whose links it was asked about. */
function unfurl(call: MethodCall) {
  const { args, workspace, caller, publish } = call;
  const { channel, message } = linked(call);
  const unfurls = args.json('unfurls', 'invalid_unfurls_format') ?? {};
  if (!isJson(unfurls)) throw new SlackError('invalid_unfurls_format');
  if (Object.keys(unfurls).length === 0) throw new SlackError('missing_unfurls');
  const previews = Object.entries(unfurls).map(([url, preview], index) => ({
    ...(typeof preview === 'object' ? preview : {}),
    id: (message.attachments?.length ?? 0) + index + 1,
    from_url: url,
    bot_id: caller.botId,
    app_unfurl_url: url,
    is_app_unfurl: true,
  }));
  const changed = { ...message, attachments: [...(message.attachments ?? []), ...previews] };
  workspace.messages.replace(channel.id, changed);
  publish({ kind: 'message_changed', channel, message: changed, previous: message, actor: caller.userId });
  return {};
}

export const chatUnfurl: MethodFamily = { 'chat.unfurl': unfurl };
