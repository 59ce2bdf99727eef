import { workflowInfo } from '@temporalio/workflow';
import type { IncomingAnswer, IncomingMessage, OpenQuestion, TurnResult } from '../../src/domain/conversation.js';
import { slackDoor } from '../lib/doors.js';
import type { Outbox } from '../lib/outbox.js';
import type { Memory } from './memory.js';

/** Shows the question or preview of a turn with its buttons; at most one is open in a thread. */
export async function open(memory: Memory, message: IncomingMessage, result: TurnResult): Promise<void> {
  const { question, preview } = result;
  const { origin, user: askedUser } = message;
  const place = { origin, askedUser, conversationId: workflowInfo().workflowId };
  if (question) {
    const ref = await slackDoor().postQuestion({ ...place, key: question.id, question });
    memory.open = { id: question.id, text: question.text, message: ref, askedUser, origin, intent: null };
  } else if (preview) {
    const ref = await slackDoor().postPreview({ ...place, key: preview.id, preview });
    memory.open = { id: preview.id, text: preview.text, message: ref, askedUser, origin, intent: preview.intent };
  }
}

/** What a thread's conversation knows, and its way to tell. */
export interface Thread {
  memory: Memory;
  outbox: Outbox;
}

/** Takes the buttons away and says what was chosen. */
export function close({ memory, outbox }: Thread, { by, chosen }: { by: string; chosen: string }): void {
  const { open: question } = memory;
  if (!question) return;
  memory.open = null;
  memory.closed.push({ id: question.id, by, chosen });
  const { message, text } = question;
  outbox.send(`question-${question.id}`, () => slackDoor().closeQuestion({ message, text, chosen }));
}

/** The open question this click answers; else the person is told why it changed nothing, and null comes back. */
export function answered(
  { memory, outbox }: Thread,
  answer: IncomingAnswer,
  fallback: IncomingMessage['origin'] | null,
): OpenQuestion | null {
  const { open: question } = memory;
  if (question?.id === answer.questionId && question.askedUser === answer.user) return question;
  const origin = question?.origin ?? fallback;
  if (!origin) return null;
  const { channel, threadTs } = origin;
  const markdown = whyNot(memory, answer);
  outbox.send('private', () => slackDoor().answerPrivately({ channel, threadTs, user: answer.user, markdown }));
  return null;
}

function whyNot({ open: question, closed }: Memory, { questionId }: IncomingAnswer): string {
  if (question?.id === questionId) return `Only <@${question.askedUser}> was asked, so only they can answer.`;
  const earlier = closed.find(({ id }) => id === questionId);
  return earlier
    ? `This was answered already: <@${earlier.by}> said “${earlier.chosen}”.`
    : 'This question is no longer open.';
}
