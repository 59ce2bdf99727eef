import type { FilesInfoResponse, FilesListResponse } from '@slack/web-api';
import { createFiles, type StoredFile } from '../../state/files.js';
import { visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { maySee, visibleFile } from '../files/access.js';
import { fileObject } from '../files/file-object.js';
import { removeFile } from '../files/remove.js';
import { highlighted, snippetText } from '../files/snippet.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

function knownFile(call: MethodCall): StoredFile {
  const file = visibleFile(call.workspace, call.caller, call.args.need('file'));
  if (!file || file.state === 'announced' || file.state === 'uploaded') throw new SlackError('file_not_found');
  if (file.state === 'deleted') throw new SlackError('file_deleted');
  return file;
}

/** Only of a snippet Slack sends the whole text, and the same as HTML. */
function contentOf(content: string | undefined) {
  if (content === undefined) return {};
  const shown = { content_highlight_html: highlighted(content), content_highlight_css: '' };
  return { content, is_truncated: false, ...shown, content_highlight_html_truncated: false };
}

function info(call: MethodCall): AnswerOf<FilesInfoResponse> {
  const file = knownFile(call);
  return {
    ok: true,
    file: fileObject(file, call),
    ...contentOf(snippetText(file, call.workspace)),
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
  'files.info': info,
  'files.list': list,
  'files.delete': remove,
};
