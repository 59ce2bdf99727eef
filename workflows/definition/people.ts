import { defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';
import { SIGNALS } from '../../src/domain/contract.js';
import type { IncomingAnswer } from '../../src/domain/conversation.js';
import type { ApprovalAction, Task } from '../../src/domain/plan.js';
import { askApproval } from '../lib/approval/ask.js';
import { slackDoor } from '../lib/doors.js';
import { Ending } from '../lib/endings.js';
import { HopError } from '../lib/hop.js';
import { edit } from '../lib/step-list.js';
import { type Desk, reading } from './desk.js';

/** People decide. @throws Ending `rejected` or `expired`, Stopped */
export async function askPeople(desk: Desk, task: Task): Promise<unknown> {
  const { run, approvals, people, hop, open } = desk;
  const { action } = task;
  if (action.kind !== 'approval') return null;
  const { settings } = run;
  const ownDeciders = action.group !== null || action.users.length > 0;
  const times = {
    timeoutMs: action.timeoutMs ?? settings.approvalTimeoutMs,
    reminderMs: action.reminderMs ?? settings.approvalReminderMs,
    escalation: action.escalation ?? (ownDeciders ? null : (settings.approvalEscalation ?? null)),
  };
  const waiting = open[task.id]?.kind === 'approval';
  const plan = waiting ? times : { ...(await requestOf(desk, task, action)), ...times };
  const approved = await hop.resting(() =>
    people.use(() => {
      if (hop.now()) throw new HopError('It is asked in a new history.');
      open[task.id] = { kind: 'approval' };
      return askApproval({ run, approvals }, task.id, plan);
    }),
  );
  const last = run.state.approval?.decisions.at(-1);
  return { approved, by: last?.by ?? null, reason: last?.reason ?? null };
}

async function requestOf(desk: Desk, task: Task, action: ApprovalAction) {
  const { settings } = desk.run;
  const facts = await reading().prepareApproval({
    action,
    scope: desk.scope(task),
    baseCurrency: settings.baseCurrency,
  });
  const named = action.group !== null || facts.users.length > 0;
  return {
    ...facts,
    group: action.group ?? (named ? null : settings.approverGroup || null),
    users: named ? facts.users : settings.approverUsers,
    requesterMay: action.requesterMay,
    reason: action.reason,
  };
}

/** A question to the requester with its answers as buttons. Without a thread there is nobody to ask. @throws Stopped */
export async function chooseOption(desk: Desk, task: Task): Promise<unknown> {
  const { run, people, stopping, hop } = desk;
  const { action } = task;
  const { origin, requester } = run.state;
  if (action.kind !== 'choice') return null;
  if (origin === null) throw new Ending('failed', `${task.title}: there is no thread in which to ask.`);
  const conversationId = workflowInfo().workflowId;
  const ask = async () => {
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
  };
  return hop.holding(() => people.use(ask));
}
