import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { ConversationInput } from '../src/domain/conversation.js';
import { openMailbox } from './conversation/mailbox.js';
import { emptyMemory, recall, store } from './conversation/memory.js';
import { close } from './conversation/questions.js';
import { openTalk } from './conversation/talk.js';
import { createOutbox } from './lib/outbox.js';

const DAY_MS = 86_400_000;
const MAILS_PER_RUN = 100;

/**
 * One Slack thread: takes in messages and clicks, lets the brain plan one turn after the other, and does what was
 * planned (invariant 2). Runs it starts live on without it. Ends after a day of silence, with its memory in Redis.
 */
export async function conversation(input: ConversationInput = {}): Promise<void> {
  const mailbox = openMailbox(input.carried?.seen ?? []);
  const memory = input.carried ?? emptyMemory();
  const outbox = createOutbox();
  const talk = openTalk(memory, outbox);
  const { silenceMs = DAY_MS, mailsPerRun = MAILS_PER_RUN } = input;
  let recalled = input.carried !== undefined;

  for (let mails = 1; ; mails += 1) {
    const mail = await mailbox.next(silenceMs);
    if (mail?.kind === 'message' && !recalled) await recall(memory, mail.message);
    recalled = true;
    if (mail?.kind === 'message') await talk.hear(mail.message);
    if (mail?.kind === 'answer') await talk.answer(mail.answer);
    if (!mail) {
      close({ memory, outbox }, { by: workflowInfo().workflowId, chosen: 'no answer' });
      await store(memory);
      await outbox.empty();
      // A message that came in the meantime is still heard: Temporal refuses to close on one that it has not shown us.
      if (mailbox.isEmpty()) return;
    }
    if (mails >= mailsPerRun || workflowInfo().continueAsNewSuggested) {
      await outbox.empty();
      const carried = { ...memory, seen: mailbox.seen() };
      if (mailbox.isEmpty()) await continueAsNew<typeof conversation>({ silenceMs, mailsPerRun, carried });
    }
  }
}
