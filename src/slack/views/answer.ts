import { METADATA } from '../../domain/contract.js';
import type { Message } from '../send/message.js';
import { markdown } from './blocks.js';
import { modelMarkdown, plainOf, type Trust } from './model-markdown.js';
import { clip } from './mrkdwn.js';

// docs.slack.dev/reference/block-kit/blocks/markdown-block: 12,000 characters a message.
const MARKDOWN = 11_500;

export type AnswerKind = 'reminder' | 'summary' | 'answer' | 'notice' | 'direct';

function said(text: string, trust: Trust): Pick<Message, 'text' | 'blocks'> {
  const short = clip(text, MARKDOWN);
  return {
    text: clip(plainOf(short, trust), 3_500),
    blocks: [markdown(clip(modelMarkdown(short, trust), MARKDOWN))],
  };
}

/** Text in the thread. `key` names it once and for all, so that it is never posted twice. */
export const answerMessage = (text: string, kind: AnswerKind, key: string): Message => ({
  ...said(text, kind === 'answer' ? 'untrusted' : 'ours'),
  metadata: { event_type: METADATA.answer, event_payload: { key, kind } },
});

/** Only one person sees it. */
export const whisper = (text: string): Pick<Message, 'text' | 'blocks'> => said(text, 'ours');
