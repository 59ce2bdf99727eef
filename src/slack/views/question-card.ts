import type { KnownBlock } from '@slack/types';
import { METADATA, PICKERS, questionAction } from '../../domain/contract.js';
import type { Question } from '../../domain/conversation.js';
import { writeQuestionBlock, writeRef } from '../refs.js';
import type { Message } from '../send/message.js';
import { actions, button, context, section } from './blocks.js';
import { clip, escaped } from './mrkdwn.js';

export interface Asked {
  conversationId: string;
  askedUser: string;
}

const CHOICES = 5;
const ELEMENTS = { date: 'datepicker', person: 'users_select', channel: 'channels_select' } as const;

/** A question with buttons; a free answer in the thread always works too. */
export function questionCard(question: Question, { conversationId, askedUser }: Asked): Message {
  const choices = question.choices.slice(0, CHOICES);
  const buttons = choices.map((choice, n) =>
    button(questionAction(n), choice, {
      value: writeRef({ conversationId, askedUser, questionId: question.id, value: clip(choice, 500) }),
    }),
  );
  const spoken = choices.length > 0 ? ` (${choices.map(escaped).join(' · ')})` : '';
  return {
    text: clip(`${escaped(question.text)}${spoken}`, 3_500),
    blocks: [
      section(escaped(question.text)),
      ...actions(`question:${question.id}`, buttons),
      ...picker(question, { conversationId, askedUser }),
      context('Or write your answer here in the thread.'),
    ],
    metadata: { event_type: METADATA.question, event_payload: { question_id: question.id, choices } },
  };
}

function picker({ id: questionId, picker: kind }: Question, asked: Asked): KnownBlock[] {
  if (!kind) return [];
  const element = { type: ELEMENTS[kind], action_id: PICKERS[kind] };
  return [{ type: 'actions', block_id: writeQuestionBlock({ ...asked, questionId }), elements: [element] }];
}

/** A question or preview after the answer: what was chosen stays, the buttons go. Its metadata stays as it was. */
export function closedQuestion(text: string, chosen: string): Message {
  const told = `${escaped(text)}\n✅ ${escaped(chosen)}`;
  return { text: clip(told, 3_500), blocks: [section(told)] };
}
