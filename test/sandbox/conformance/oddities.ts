const NO_ENTERPRISE = 'this workspace belongs to no enterprise';
const ONCE = 'only there in the case that the example shows';
const OLD = 'no longer sent';
const GIF = 'only for moving or rotated pictures';
const CANVAS = 'canvases are not emulated';

/**
 * Where the documented example of an answer is not what Slack answers today, or shows one case of several;
 * `<method> <path>`, each with its reason.
 */
export const oddities: ReadonlyMap<string, string> = new Map([
  ['chat.scheduleMessage post_at', 'a number in the SDK and on the wire, text in the example'],
  ['chat.scheduledMessages.list scheduled_messages.id', 'text in the SDK and on the wire, a number in the example'],
  ['usergroups.list usergroups.user_count', 'a number in the SDK and in other examples, text in this one'],
  ['usergroups.list usergroups.auto_type', ONCE],
  ['team.info team.enterprise_id', NO_ENTERPRISE],
  ['team.info team.enterprise_name', NO_ENTERPRISE],
  ['oauth.v2.access enterprise.id', NO_ENTERPRISE],
  ['oauth.v2.access enterprise.name', NO_ENTERPRISE],
  ['users.info user.profile.image_original', ONCE],
  ['conversations.rename channel.locale', ONCE],
  ['conversations.rename channel.num_members', ONCE],
  ['conversations.rename channel.is_read_only', OLD],
  ['conversations.invite channel.is_read_only', OLD],
  ['conversations.info channel.properties.tabs', CANVAS],
  ['conversations.info channel.properties.tabs.id', CANVAS],
  ['conversations.info channel.properties.tabs.label', CANVAS],
  ['conversations.info channel.properties.tabs.type', CANVAS],
  ['conversations.create channel.properties.canvas', CANVAS],
  ['conversations.create channel.properties.canvas.file_id', CANVAS],
  ['conversations.create channel.properties.canvas.is_empty', CANVAS],
  ['conversations.create channel.properties.canvas.quip_thread_id', CANVAS],
  ...['latest', 'unread_count', 'unread_count_display'].flatMap((field): [string, string][] => [
    [`conversations.create channel.${field}`, OLD],
    [`conversations.setTopic channel.${field}`, OLD],
  ]),
  ['conversations.create channel.priority', OLD],
  ...['thumb_360_gif', 'image_exif_rotation', 'deanimate_gif', 'pjpeg'].flatMap((field): [string, string][] => [
    [`files.info file.${field}`, GIF],
    [`files.list files.${field}`, GIF],
  ]),
]);
