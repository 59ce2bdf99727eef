import { METADATA } from '../../domain/contract.js';
import type { Message } from '../send/message.js';
import { markdown } from './blocks.js';
import { modelMarkdown, plainOf } from './model-markdown.js';
import { clip } from './mrkdwn.js';

// docs.slack.dev/reference/block-kit/blocks/markdown-block: 12,000 characters a message.
const MARKDOWN = 11_500;

export type AnswerKind = 'reminder' | 'summary' | 'answer' | 'notice' | 'direct';

/** Text in the thread. `key` names it once and for all, so that it is never posted twice. */
export function answerMessage(text: string, kind: AnswerKind, key: string): Message {
  const trust = kind === 'answer' ? 'untrusted' : 'ours';
  const safe = clip(modelMarkdown(text, trust), MARKDOWN);
  return {
    text: clip(plainOf(text, trust), 3_500),
    blocks: [markdown(safe)],
    metadata: { event_type: METADATA.answer, event_payload: { key, kind } },
  };
}

/** Only one person sees it. */
export const whisper = (text: string): Message => ({
  text: clip(plainOf(text, 'ours'), 3_500),
  blocks: [markdown(clip(modelMarkdown(text, 'ours'), MARKDOWN))],
});
