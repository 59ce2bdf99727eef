import { mention, toldOutcome, typed } from '../../../src/domain/approval-words.js';
import type { AskClick } from '../../../src/domain/run-state.js';
import { foreign } from '../people.js';
import type { Run } from '../run.js';
import type { ApprovalBoard } from './board.js';
import type { Pause } from './pause.js';
import { isOpen, refusalOfPerson } from './rules.js';

/**
 * Who decides may ask the requester, and the requester answers: a question stops the clock, the answer starts it
 * again. Whoever may do neither is told why.
 */
export function judgeQuestions(
  run: Run,
  board: ApprovalBoard,
  { pause, resume }: Pause,
): (click: AskClick) => Promise<void> {
  return async (click) => {
    const refused = await refusal(run, board, click);
    const request = run.state.approval;
    if (refused !== null || !request) return run.answer(click, refused ?? '');
    const answering = click.by === run.state.requester.userId;
    run.audit.note(click.by, `${answering ? 'answered' : 'asked'}: ${click.text}`);
    run.tell(() => {
      if (answering && request.question) request.question.answer = click.text;
      else request.question = { by: click.by, text: click.text, answer: null };
    });
    const words = answering ? 'answers' : `asks ${mention(run.state.requester.userId)}`;
    const markdown = `${mention(click.by)} ${words}: ${typed(click.text)}`;
    const key = `${request.id}-question-${click.clickId}`;
    board.say(answering ? 'approvers' : 'requester', { key, markdown, kind: 'notice' });
    if (answering) return resume(request);
    pause(request);
  };
}

async function refusal(run: Run, board: ApprovalBoard, click: AskClick): Promise<string | null> {
  const request = run.state.approval;
  if (request?.id !== click.approvalId) return 'This request is no longer open.';
  if (!isOpen(request)) return toldOutcome(request);
  if (foreign(run, click)) return 'Only people of this workspace may ask here.';
  if (click.by === run.state.requester.userId) {
    return request.question && request.question.answer === null ? null : 'Nobody has asked you anything yet.';
  }
  const refused = refusalOfPerson(request, (await board.approvers(request)).users, click);
  return refused ?? (isOpen(request) ? null : toldOutcome(request));
}
