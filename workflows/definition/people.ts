import { defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';
import { SIGNALS } from '../../src/domain/contract.js';
import type { IncomingAnswer } from '../../src/domain/conversation.js';
import type { Task } from '../../src/domain/plan.js';
import { askApproval } from '../lib/ask-approval.js';
import { slackDoor } from '../lib/doors.js';
import { Ending } from '../lib/endings.js';
import { edit } from '../lib/step-list.js';
import { type Desk, reading } from './desk.js';

/** People decide. @throws Ending `rejected` or `expired`, Stopped */
export async function askPeople(desk: Desk, task: Task): Promise<unknown> {
  const { run, approvals, people } = desk;
  const { action } = task;
  if (action.kind !== 'approval') return null;
  const { settings } = run;
  const facts = await reading().prepareApproval({
    action,
    scope: desk.scope(task),
    baseCurrency: settings.baseCurrency,
  });
  const named = action.group !== null || facts.users.length > 0;
  const plan = {
    ...facts,
    group: action.group ?? (named ? null : settings.approverGroup || null),
    users: named ? facts.users : settings.approverUsers,
    requesterMay: action.requesterMay,
    reason: action.reason,
    timeoutMs: action.timeoutMs ?? settings.approvalTimeoutMs,
    reminderMs: action.reminderMs ?? settings.approvalReminderMs,
  };
  const approved = await people.use(() => askApproval({ run, approvals }, task.id, plan));
  const last = run.state.approval?.decisions.at(-1);
  return { approved, by: last?.by ?? null, reason: last?.reason ?? null };
}

/** A question to the requester with its answers as buttons. Without a thread there is nobody to ask. @throws Stopped */
export async function chooseOption(desk: Desk, task: Task): Promise<unknown> {
  const { run, people, stopping } = desk;
  const { action } = task;
  const { origin, requester } = run.state;
  if (action.kind !== 'choice') return null;
  if (origin === null) throw new Ending('failed', `${task.title}: there is no thread in which to ask.`);
  const conversationId = workflowInfo().workflowId;
  return people.use(async () => {
    const id = `${conversationId}:${task.id}`;
    const answers: IncomingAnswer[] = [];
    setHandler(defineSignal<[IncomingAnswer]>(SIGNALS.answer), (answer) => void answers.push(answer));
    const chosen = () =>
      answers.find(
        ({ questionId, user, value }) =>
          questionId === id && user === requester.userId && action.options.includes(value),
      );
    run.change(() => edit(run, task.id, { state: 'waiting', attempt: 1, started: true }));
    run.enter('waiting_choice', 'input');
    const question = { id, text: action.question, choices: action.options };
    const message = await slackDoor().postQuestion({
      origin,
      key: id,
      question,
      conversationId,
      askedUser: requester.userId,
    });
    const came = await stopping.wait(() => chosen() !== undefined, run.settings.choiceTimeoutMs);
    const option = chosen()?.value ?? null;
    run.outbox.send(id, () =>
      slackDoor().closeQuestion({ message, text: action.question, chosen: option ?? 'no answer' }),
    );
    run.change(() =>
      edit(run, task.id, { state: came ? 'completed' : 'failed', detail: option ?? 'Nobody answered', ended: true }),
    );
    if (!came) throw new Ending('expired', `${task.title}: nobody answered in time.`);
    run.enter('running');
    return { option, by: requester.userId };
  });
}
