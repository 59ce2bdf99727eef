import { defineSignal, setHandler } from '@temporalio/workflow';
import { mention } from '../../../src/domain/approval-words.js';
import { SIGNALS } from '../../../src/domain/contract.js';
import type { ChoiceClick, ChoiceName, ChoiceRequest } from '../../../src/domain/run-state.js';
import { type ApprovalBoard, createApprovalBoard } from '../approval/board.js';
import { sentence } from '../endings.js';
import { createInbox } from '../inbox.js';
import type { Run } from '../run.js';
import type { Stopping } from '../stopping.js';
import { type ChoicePlan, openChoice } from './request.js';
import { refusalOfChoice } from './rules.js';

/** What was chosen. `by` is null when nobody answered and the default was taken. */
export interface Choice {
  option: ChoiceName;
  fields: Record<string, string>;
  by: string | null;
}

export interface Choices {
  /** Shows the failure card and waits for the requester or an operator. @throws Stopped */
  ask(plan: ChoicePlan): Promise<Choice>;
  /** The next click on a failed notice of a completed run; null when none waits. */
  takeNotice(): ChoiceClick | null;
  hasNotice(): boolean;
}

/** One failure card at a time; after silence the step's default, which takes everything back. */
export function openChoices(run: Run, stopping: Stopping): Choices {
  const notices: ChoiceClick[] = [];
  const board = createApprovalBoard(run);
  // Ids go on where an earlier history of the same run ended.
  let asked = run.state.choicesMade.length;
  let answered: ChoiceClick | null = null;

  const inbox = createInbox<ChoiceClick>(async (click) => {
    const refused = refusalOfChoice(run, click);
    run.audit.note(click.by, `chose ${click.option}${refused ? `; refused: ${refused}` : ''}`);
    if (refused !== null) return run.answer(click, refused);
    if (run.state.choice?.id !== click.choiceId) return void notices.push(click);
    answered = click;
    run.tell(({ choice, choicesMade }) => {
      if (!choice) return;
      const { option, by, at } = click;
      choice.decided = { option, by, at };
      choicesMade.push({ stepId: choice.stepId, option, by, at, note: null });
    });
  });
  setHandler(defineSignal<[ChoiceClick]>(SIGNALS.choose), inbox.receive);

  return {
    async ask(plan) {
      asked += 1;
      answered = null;
      const request = openChoice(run, plan, asked);
      run.change((state) => {
        state.choice = request;
      });
      run.enter('waiting_choice', 'choice');
      await untilDecided({ run, board, stopping }, request);
      const click = answered as ChoiceClick | null;
      const choice = click
        ? { option: click.option, fields: click.fields ?? {}, by: click.by }
        : takeDefault(run, request);
      run.enter('running');
      return choice;
    },
    takeNotice: () => notices.shift() ?? null,
    hasNotice: () => notices.length > 0,
  };
}

interface Waiting {
  run: Run;
  board: ApprovalBoard;
  stopping: Stopping;
}

/** Reminds once. @throws Stopped */
async function untilDecided({ run, board, stopping }: Waiting, request: ChoiceRequest): Promise<void> {
  const { choiceTimeoutMs, choiceReminderMs } = run.settings;
  const decided = () => request.decided !== null;
  try {
    if (await stopping.wait(decided, Math.min(choiceReminderMs, choiceTimeoutMs))) return;
    if (choiceReminderMs < choiceTimeoutMs) {
      board.say('requester', { key: `${request.id}-reminder`, markdown: reminder(run, request), kind: 'reminder' });
    }
    await stopping.wait(decided, choiceTimeoutMs - choiceReminderMs);
  } catch (stopped) {
    // No button may outlive the question.
    run.change((state) => {
      state.choice = null;
    });
    throw stopped;
  }
}

/** Nobody answered: the step's default is taken, and that is on record. */
function takeDefault(run: Run, request: ChoiceRequest): Choice {
  const at = new Date().toISOString();
  run.tell(({ choicesMade }) => {
    request.decided = { option: request.defaultOption, by: 'nobody', at };
    choicesMade.push({
      stepId: request.stepId,
      option: request.defaultOption,
      by: 'nobody',
      at,
      note: 'nobody answered in time',
    });
  });
  return { option: request.defaultOption, fields: {}, by: null };
}

function reminder(run: Run, { reason, expiresAt }: ChoiceRequest): string {
  const until = expiresAt.slice(11, 16);
  return `${mention(run.state.requester.userId)}: ${sentence(reason)} Please choose until ${until} UTC; after that everything is taken back.`;
}
