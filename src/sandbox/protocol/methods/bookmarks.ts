import type { BookmarksAddResponse, BookmarksEditResponse, BookmarksListResponse } from '@slack/web-api';
import { type Bookmark, createBookmarks } from '../../state/bookmarks.js';
import { newId } from '../../state/ids.js';
import { memberChannel, visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { isEmoji } from '../chat/names.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

const MOST_BOOKMARKS = 100;

function linkOf({ args }: MethodCall): string {
  const link = args.text('link') ?? '';
  if (!/^https?:\/\/\S+$/i.test(link)) throw new SlackError('invalid_link');
  return link;
}

function emojiOf({ args }: MethodCall): string {
  const emoji = args.text('emoji') ?? '';
  if (emoji !== '' && !isEmoji(emoji.replace(/^:|:$/g, ''))) throw new SlackError('invalid_emoji');
  return emoji;
}

const seconds = ({ clock }: MethodCall) => Math.floor(clock.now() / 1000);

function add(call: MethodCall): AnswerOf<BookmarksAddResponse> {
  const { args, workspace, caller } = call;
  const channel = memberChannel(call, args.need('channel_id', 'channel_not_found'));
  if (args.text('type') !== 'link') throw new SlackError('invalid_bookmark_type');
  const bookmarks = createBookmarks(workspace.store);
  const known = bookmarks.of(channel.id);
  if (known.length >= MOST_BOOKMARKS) throw new SlackError('too_many_bookmarks');
  const bookmark: Bookmark = {
    id: newId('Bk'),
    channel_id: channel.id,
    title: args.need('title'),
    link: linkOf(call),
    emoji: emojiOf(call),
    icon_url: '',
    type: 'link',
    entity_id: args.text('entity_id') ?? null,
    date_created: seconds(call),
    date_updated: 0,
    rank: String((Number(known.at(-1)?.rank ?? 0) || 0) + 1).padStart(6, '0'),
    last_updated_by_user_id: caller.userId,
    last_updated_by_team_id: workspace.team.id,
    shortcut_id: null,
    app_id: caller.kind === 'bot' ? caller.appId : null,
  };
  bookmarks.put(bookmark);
  return { ok: true, bookmark };
}

function known(call: MethodCall): Bookmark {
  const channel = memberChannel(call, call.args.need('channel_id', 'channel_not_found'));
  const bookmark = createBookmarks(call.workspace.store).get(channel.id, call.args.need('bookmark_id'));
  if (!bookmark) throw new SlackError('not_found');
  return bookmark;
}

function edit(call: MethodCall): AnswerOf<BookmarksEditResponse> {
  const { args, workspace, caller } = call;
  const bookmark = known(call);
  const changed: Bookmark = {
    ...bookmark,
    ...(args.has('title') && { title: args.need('title') }),
    ...(args.has('link') && { link: linkOf(call) }),
    ...(args.has('emoji') && { emoji: emojiOf(call) }),
    date_updated: seconds(call),
    last_updated_by_user_id: caller.userId,
  };
  createBookmarks(workspace.store).put(changed);
  return { ok: true, bookmark: changed };
}

function remove(call: MethodCall) {
  const { channel_id, id } = known(call);
  createBookmarks(call.workspace.store).remove(channel_id, id);
  return {};
}

function list(call: MethodCall): AnswerOf<BookmarksListResponse> {
  const channel = visibleChannel(call, call.args.need('channel_id', 'channel_not_found'));
  return { ok: true, bookmarks: createBookmarks(call.workspace.store).of(channel.id) };
}

export const bookmarks: MethodFamily = {
  'bookmarks.add': add,
  'bookmarks.edit': edit,
  'bookmarks.remove': remove,
  'bookmarks.list': list,
};
