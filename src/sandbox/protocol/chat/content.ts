import { refuseBlocks, withBlockIds } from '../../blocks/index.js';
import { encodedText, richTextOf } from '../../rich-text/index.js';
import type { Block, Json, MessageMetadata } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { MethodArguments } from '../method-arguments.js';
import { SlackError } from '../slack-error.js';
import { autolinked } from './autolink.js';
import { readMetadata } from './metadata.js';
import { namesOf } from './names.js';

/** What a message says: the arguments that `chat.*` and response URLs share, checked. */
export interface Content {
  text: string;
  blocks?: Block[];
  attachments?: Json[];
  metadata?: MessageMetadata;
}

export interface ReadingRules {
  workspace: Workspace;
  /** A person wrote it: `@alice` and `#orders` become mentions, `<`, `>` and `&` are escaped. */
  typed: boolean;
  /** Posts are cut at 40,000 characters with a warning; everything else is refused with `msg_too_long`. */
  tooLong: 'cut' | 'refuse';
  /** A file or a stream may come without words. */
  mayBeEmpty?: boolean;
  warn(code: string): void;
}

const LONGEST_TEXT = 40_000;
const LONGEST_MARKDOWN = 12_000;
const MOST_ATTACHMENTS = 100;

/** Reads and checks what a message shall say; raises Slack's codes (`no_text`, `invalid_blocks`…). */
export function readContent(args: MethodArguments, rules: ReadingRules): Content {
  const markdown = args.has('markdown_text') ? args.text('markdown_text') : undefined;
  if (markdown !== undefined) return readMarkdown(args, markdown);
  const given = readText(args.text('text') ?? '', rules);
  const names = namesOf(rules.workspace);
  const text = autolinked(rules.typed ? encodedText(given, names) : given);
  const blocks = args.has('blocks') ? readBlocks(args.json('blocks', 'invalid_blocks_format')) : undefined;
  const attachments = args.has('attachments') ? readAttachments(args.json('attachments', 'invalid_attachments')) : [];
  if (text.trim() === '' && !blocks?.length && attachments.length === 0 && !rules.mayBeEmpty) {
    throw new SlackError('no_text');
  }
  const written = blocks?.length || text.trim() === '' ? blocks : (withBlockIds([richTextOf(given, names)]) as Block[]);
  return {
    text,
    ...(written?.length ? { blocks: written } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...readMetadata(args),
  };
}

function readMarkdown(args: MethodArguments, markdown: string): Content {
  if (args.has('blocks') || args.has('text')) throw new SlackError('markdown_text_conflict');
  if (markdown.length > LONGEST_MARKDOWN) throw new SlackError('msg_too_long');
  const blocks = withBlockIds([{ type: 'markdown', text: markdown }]);
  return { text: markdown, blocks, ...readMetadata(args) };
}

function readText(text: string, rules: ReadingRules): string {
  const clean = text.replaceAll('\u0000', '');
  if (clean.length <= LONGEST_TEXT) return clean;
  if (rules.tooLong === 'refuse') throw new SlackError('msg_too_long');
  rules.warn('message_truncated');
  return clean.slice(0, LONGEST_TEXT);
}

/** The blocks of a message as Slack keeps them; raises `invalid_blocks` and its kin with pointers. */
export function readBlocks(given: unknown, base = '/blocks'): Block[] {
  const refused = refuseBlocks(given, base);
  if (refused) throw new SlackError(refused.error, refused.extra);
  return withBlockIds(given as Block[]);
}

function readAttachments(given: unknown): Json[] {
  if (!Array.isArray(given)) throw new SlackError('invalid_attachments');
  if (given.length > MOST_ATTACHMENTS) throw new SlackError('too_many_attachments');
  return given.map((attachment: unknown, index) => {
    if (typeof attachment !== 'object' || attachment === null) throw new SlackError('invalid_attachments');
    const { blocks, fallback, ...rest }: Json = { ...attachment };
    // slack-go writes `blocks: null` where there are none.
    const inside = blocks ? { blocks: readBlocks(blocks, `/attachments/${index}/blocks`) } : {};
    return { id: index + 1, ...rest, ...inside, fallback: fallback ?? rest.text ?? '[no preview available]' };
  });
}
