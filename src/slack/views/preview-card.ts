import { ACTIONS, METADATA } from '../../domain/contract.js';
import type { Preview } from '../../domain/conversation.js';
import { writeRef } from '../refs.js';
import type { Message } from '../send/message.js';
import { actions, button, fields, section } from './blocks.js';
import { clip, escaped } from './mrkdwn.js';
import type { Asked } from './question-card.js';

/** What would happen, before anything does; the values are rendered by code, not by the model. */
export function previewCard(preview: Preview, { conversationId, askedUser }: Asked): Message {
  const value = (choice: string) => writeRef({ conversationId, askedUser, questionId: preview.id, value: choice });
  const facts = preview.facts.map(([label, fact]): [string, string] => [escaped(label), escaped(fact)]);
  const spoken = preview.facts.map(([label, fact]) => `${label}: ${fact}`).join('; ');
  return {
    text: clip(`${escaped(preview.text)} ${escaped(spoken)}`, 3_500),
    blocks: [
      section(`🔎 ${escaped(preview.text)}`),
      ...fields(facts),
      ...actions(`preview:${preview.id}`, [
        button(ACTIONS.previewStart, 'Start', { value: value('start'), style: 'primary' }),
        button(ACTIONS.previewChange, 'Change', { value: value('change') }),
        button(ACTIONS.previewDiscard, 'Discard', { value: value('discard') }),
      ]),
    ],
    metadata: {
      event_type: METADATA.preview,
      event_payload: { preview_id: preview.id, facts: preview.facts.map(([label, fact]) => ({ label, value: fact })) },
    },
  };
}
