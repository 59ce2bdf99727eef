import type { FilesCompleteUploadExternalResponse, FilesGetUploadURLExternalResponse } from '@slack/web-api';
import { getMimeType } from 'hono/utils/mime';
import { isShape } from '../../blocks/engine.js';
import { createFiles, type StoredFile } from '../../state/files.js';
import { newId, newSecret } from '../../state/ids.js';
import { memberChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { invalidArguments } from '../arguments.js';
import { readBlocks } from '../chat/content.js';
import { fileObject } from '../files/file-object.js';
import { FILE_LIMIT_BYTES } from '../files/limits.js';
import { shareFiles } from '../files/share.js';
import { tellOfFile } from '../files/tell.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';
import { authorOf } from './chat.js';

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
  const { args, workspace } = call;
  const channels = targets(call).map((id) => memberChannel(call, id));
  const blocks = args.has('blocks') ? { blocks: readBlocks(args.json('blocks', 'invalid_blocks')) } : {};
  const content = { text: args.text('initial_comment') ?? '', ...blocks };
  let files = uploaded(call).map((file): StoredFile => ({ ...file, state: 'complete' }));
  for (const file of files) {
    createFiles(workspace.store).put(file);
    tellOfFile(call, 'file_created', { file });
  }
  const threadTs = args.has('thread_ts') ? args.text('thread_ts') : undefined;
  for (const channel of channels) {
    files = shareFiles(call, { files, channel, author: authorOf(call), content, threadTs });
  }
  return { ok: true, files: files.map((file) => fileObject(file, call)) };
}

export const filesUpload: MethodFamily = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};
