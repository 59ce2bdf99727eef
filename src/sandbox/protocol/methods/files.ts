import type {
  FilesCompleteUploadExternalResponse,
  FilesGetUploadURLExternalResponse,
  FilesInfoResponse,
  FilesListResponse,
} from '@slack/web-api';
import { getMimeType } from 'hono/utils/mime';
import { isShape } from '../../blocks/engine.js';
import { createFiles, type StoredFile } from '../../state/files.js';
import { newId, newSecret } from '../../state/ids.js';
import { memberChannel, visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { invalidArguments } from '../arguments.js';
import { readBlocks } from '../chat/content.js';
import { maySee, visibleFile } from '../files/access.js';
import { fileObject } from '../files/file-object.js';
import { removeFile } from '../files/remove.js';
import { shareFiles } from '../files/share.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';
import { authorOf } from './chat.js';

/** Slack takes 1 GB; a simulation on a laptop takes this. */
export const FILE_LIMIT_BYTES = 50 * 1024 * 1024;
const LONGEST_ALT_TEXT = 1000;
const MOST_CHANNELS = 100;

const extensionOf = (name: string) => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
const FILETYPES: Record<string, string> = { txt: 'text', md: 'markdown', jpeg: 'jpg', '': 'binary' };

function getUploadUrl(call: MethodCall): AnswerOf<FilesGetUploadURLExternalResponse> {
  const { args, workspace, caller, clock, baseUrl } = call;
  const name = args.need('filename');
  const size = args.number('length', 0);
  if (size > FILE_LIMIT_BYTES) throw new SlackError('file_upload_size_restricted');
  if ([...(args.text('alt_txt') ?? '')].length > LONGEST_ALT_TEXT) throw new SlackError('alt_txt_too_large');
  const extension = extensionOf(name);
  const file: StoredFile = {
    id: newId('F'),
    secret: newSecret(40),
    name,
    title: name,
    mimetype: getMimeType(name)?.split(';')[0] ?? 'application/octet-stream',
    filetype: FILETYPES[extension] ?? extension,
    altText: args.text('alt_txt'),
    snippet: args.has('snippet_type'),
    size,
    user: caller.userId,
    botId: caller.botId,
    created: Math.floor(clock.now() / 1000),
    state: 'announced',
    shares: [],
  };
  createFiles(workspace.store).put(file);
  return { ok: true, upload_url: `${baseUrl}/upload/v1/${file.secret}`, file_id: file.id };
}

const FILE_FIELDS = ['id', 'title', 'highlight_type'];

/** One entry of `files`; Slack takes nothing in it but these fields. */
function namedFile(entry: unknown, index: number): Record<string, unknown> {
  const named = isShape(entry) ? entry : {};
  const at = `[json-pointer:/files/${index}]`;
  const stray = Object.keys(named).filter((field) => !FILE_FIELDS.includes(field));
  const problems = stray.map((field) => `invalid additional property: ${field} ${at}`);
  if (named.id === undefined) problems.unshift(`missing required field: id ${at}`);
  const { error, response_metadata } = invalidArguments(problems);
  if (problems.length > 0) throw new SlackError(error, { response_metadata });
  return named;
}

/** The files a call names: the caller's own, uploaded and not yet completed. */
function uploaded({ args, workspace, caller }: MethodCall): StoredFile[] {
  const given = args.json('files');
  return (Array.isArray(given) ? given : []).map((each: unknown, index) => {
    const named = namedFile(each, index);
    const file = createFiles(workspace.store).get(String(named.id ?? ''));
    if (!file || file.user !== caller.userId || file.state === 'deleted') throw new SlackError('file_not_found');
    if (file.state === 'announced') throw new SlackError('file_update_failed');
    return { ...file, title: typeof named.title === 'string' && named.title !== '' ? named.title : file.title };
  });
}

function targets(call: MethodCall): string[] {
  const { args } = call;
  const ids = args.has('channel_id') ? [args.need('channel_id')] : args.list('channels');
  if (ids.length > MOST_CHANNELS) throw new SlackError('channels_limit_exceeded');
  return ids;
}

function completeUpload(call: MethodCall): AnswerOf<FilesCompleteUploadExternalResponse> {
  const { args, workspace, publish } = call;
  const channels = targets(call).map((id) => memberChannel(call, id));
  const blocks = args.has('blocks') ? { blocks: readBlocks(args.json('blocks', 'invalid_blocks')) } : {};
  const content = { text: args.text('initial_comment') ?? '', ...blocks };
  let files = uploaded(call).map((file): StoredFile => ({ ...file, state: 'complete' }));
  for (const file of files) {
    createFiles(workspace.store).put(file);
    const event = { type: 'file_created', file_id: file.id, user_id: file.user, file: { id: file.id } };
    publish({ kind: 'event', event: { ...event, event_ts: workspace.nextTs() } });
  }
  const threadTs = args.has('thread_ts') ? args.text('thread_ts') : undefined;
  for (const channel of channels) {
    files = shareFiles(call, { files, channel, author: authorOf(call), content, threadTs });
  }
  return { ok: true, files: files.map((file) => fileObject(file, call)) };
}

function knownFile(call: MethodCall): StoredFile {
  const file = visibleFile(call.workspace, call.caller, call.args.need('file'));
  if (!file || file.state === 'announced' || file.state === 'uploaded') throw new SlackError('file_not_found');
  if (file.state === 'deleted') throw new SlackError('file_deleted');
  return file;
}

function info(call: MethodCall): AnswerOf<FilesInfoResponse> {
  const file = knownFile(call);
  const text = file.snippet ? createFiles(call.workspace.store).content(file.id) : undefined;
  return {
    ok: true,
    file: fileObject(file, call),
    ...(text && { content: Buffer.from(text).toString('utf8') }),
    comments: [],
    response_metadata: { next_cursor: '' },
  };
}

function remove(call: MethodCall) {
  const file = knownFile(call);
  if (file.user !== call.caller.userId) throw new SlackError('cant_delete_file');
  removeFile(call, file);
  return {};
}

const KINDS: Record<string, (file: StoredFile) => boolean> = {
  all: () => true,
  spaces: () => false,
  snippets: ({ snippet }) => snippet,
  images: ({ mimetype }) => mimetype.startsWith('image/'),
  gdocs: () => false,
  zips: ({ filetype }) => filetype === 'zip',
  pdfs: ({ filetype }) => filetype === 'pdf',
};

/** Older lists count pages instead of handing out cursors. */
function list(call: MethodCall): AnswerOf<FilesListResponse> {
  const { args, workspace, caller } = call;
  const kinds = args.has('types') ? args.list('types') : ['all'];
  const tests = kinds.map((kind) => (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined));
  if (tests.includes(undefined)) throw new SlackError('unknown_type');
  const user = args.has('user') ? args.need('user') : undefined;
  if (user && !workspace.people.get(user)) throw new SlackError('user_not_found');
  const channel = args.has('channel') ? visibleChannel(call, args.text('channel')).id : undefined;
  const [from, to] = [args.number('ts_from', 0), args.number('ts_to', Number.POSITIVE_INFINITY)];
  const found = createFiles(workspace.store)
    .all()
    .filter((file) => maySee(workspace, caller, file) && tests.some((test) => test?.(file)))
    .filter((file) => !user || file.user === user)
    .filter((file) => !channel || file.shares.some((share) => share.channel === channel))
    .filter(({ created }) => created >= from && created <= to);
  const count = Math.min(1000, Math.max(1, args.number('count', 100)));
  const page = Math.max(1, args.number('page', 1));
  const pages = Math.max(1, Math.ceil(found.length / count));
  const shown = found.slice((page - 1) * count, page * count);
  return {
    ok: true,
    files: shown.map((file) => fileObject(file, call)),
    paging: { count, total: found.length, page, pages },
  };
}

export const files: MethodFamily = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
  'files.info': info,
  'files.list': list,
  'files.delete': remove,
};
