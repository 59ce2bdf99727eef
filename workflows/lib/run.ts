import {
  defineQuery,
  defineSignal,
  patched,
  setHandler,
  upsertMemo,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { QUERIES, type RunStateName, SIGNALS, type WaitingFor } from '../../src/domain/contract.js';
import type { RunSettings } from '../../src/domain/order.js';
import type { RunClick, RunState } from '../../src/domain/run-state.js';
import { type Audit, type AuditEntry, createAudit } from './audit.js';
import { type Card, keepCard } from './card.js';
import { hintDoor, slackDoor } from './doors.js';
import { freshState, type RunStart } from './fresh-run.js';
import { meter } from './meter.js';
import { createOutbox, type Outbox } from './outbox.js';

/** A run as its own code sees it: the state that the query answers, and the ways to change and tell it. */
export interface Run {
  readonly state: RunState;
  readonly settings: RunSettings;
  readonly outbox: Outbox;
  readonly card: Card;
  readonly audit: Audit;
  /** The only way to change the state: each change is a new version. */
  change(edit: (state: RunState) => void): void;
  /** Another title: on the card, and in the lists of runs that began since they learn of it. */
  rename(title: string): void;
  /** Like `change`, and the edge is told, for what no activity's progress tells. */
  tell(edit: (state: RunState) => void): void;
  /** A new phase: told at once on the card, and runs can be found by it. */
  enter(phase: RunStateName, waitingFor?: WaitingFor): void;
  /** An answer that only the person who clicked sees. */
  answer(click: Omit<RunClick, 'at' | 'team' | 'clickId'>, markdown: string): void;
}

/** What an earlier history of the same run hands on. */
export interface RunBefore {
  state: RunState;
  audit: readonly AuditEntry[];
}

/** Opens the state and answers queries from the first moment; call it before the first await. */
export function openRun(start: RunStart, settings: RunSettings, before?: RunBefore): Run {
  const state = before?.state ?? freshState(start);
  const outbox = createOutbox();
  const slack = slackDoor();
  const hints = hintDoor();
  setHandler(defineQuery<RunState>(QUERIES.runState), () => state);
  makeFindable(state);
  if (!before) meter.started(state.kind);

  const change = (edit: (state: RunState) => void) => {
    edit(state);
    state.version += 1;
  };
  const card = keepCard({ state, outbox, slack, change });
  const tell = (edit: (state: RunState) => void) => {
    change(edit);
    const { workflowId, version, state: phase } = state;
    outbox.send(`hint-${version}`, () => hints.publishRunChanged({ workflowId, version, state: phase }));
  };

  hearOfChaos(state, tell);

  return {
    state,
    settings,
    outbox,
    card,
    audit: createAudit(before?.audit),
    change,
    tell,
    rename(title) {
      if (title === state.title) return;
      change(() => {
        state.title = title;
      });
      if (patched('title-in-lists')) upsertMemo({ title });
    },
    enter(phase, waitingFor) {
      tell(() => {
        state.state = phase;
        state.waitingFor = waitingFor ?? null;
      });
      upsertSearchAttributes({ RunState: [phase] });
      card.show();
    },
    answer({ by: user, channel, threadTs }, markdown) {
      if (state.origin === null && channel === '') return;
      outbox.send(`answers-${user}`, () => slack.answerPrivately({ channel, threadTs, user, markdown }));
    },
  };
}

/** The banner while an operator makes services fail on purpose; a closed card has none. */
function hearOfChaos(state: RunState, tell: Run['tell']): void {
  setHandler(defineSignal<[string | null]>(SIGNALS.chaosChanged), (notice) => {
    if (state.endedAt !== null || notice === state.chaosNotice) return;
    tell(() => {
      state.chaosNotice = notice;
    });
  });
}

/** Lists of runs are answered by Temporal's visibility alone, whoever started the run. */
function makeFindable({ runId, kind, title, requester, origin, state }: RunState): void {
  upsertMemo({ runId, kind, title, requester, origin });
  upsertSearchAttributes({
    RunState: [state],
    OrderId: [runId],
    RunKind: [kind],
    SlackUserId: [requester.userId],
    ...(origin && { SlackTeamId: [origin.team], SlackChannelId: [origin.channel], SlackThreadTs: [origin.threadTs] }),
  });
}
