import type { OrderRequest, RunSettings } from './order.js';
import type { MessageRef, Origin, Requester } from './origin.js';

/** A Slack message as the edge stores it in the conversation, before it is acknowledged. */
export interface IncomingMessage {
  /** `event_id`; app_mention and message of one post have different ones, so `(channel, ts)` counts too. */
  eventId: string;
  ts: string;
  user: string;
  /** As typed, without the leading mention of the bot, entities decoded. */
  text: string;
  origin: Origin;
  /** False: said in a thread that is read along, without a mention. */
  addressed?: boolean;
}

/** A click on a question's or a preview's button. */
export interface IncomingAnswer {
  questionId: string;
  /** The button's text for a question; `start`, `change` or `discard` for a preview. */
  value: string;
  user: string;
  clickId: string;
  at: string;
}

export interface TranscriptEntry {
  role: 'person' | 'agent';
  text: string;
  user: string | null;
  at: string;
}

/** A question with at most 5 choices as buttons; free text in the thread always works too. */
export interface Question {
  id: string;
  text: string;
  choices: string[];
  /** Asked with a calendar or a list of people instead of buttons. */
  picker?: QuestionPicker;
}

export type QuestionPicker = 'date' | 'person' | 'channel';

/** What would happen, shown before a start that rests on an assumption. Values are rendered by code, not by the model. */
export interface Preview {
  id: string;
  text: string;
  facts: [string, string][];
  intent: Intent;
}

/** What the model's tools ask for; only the conversation workflow acts on it (invariant 2). */
export type Intent =
  | { kind: 'start_order'; request: OrderRequest; settings: RunSettings }
  | { kind: 'change_order'; workflowId: string; request: OrderRequest; by: string }
  | { kind: 'stop_run'; workflowId: string; runId: string; by: string }
  | {
      kind: 'start_definition';
      runId: string;
      workflowId: string;
      name: string;
      /** The validated, normalised plan with its hash. */
      plan: unknown;
      parameters: Record<string, unknown>;
      requester: Requester;
      origin: Origin | null;
      settings: RunSettings;
    };

/** Input of the turn activity: one turn of one thread. */
export interface TurnInput {
  message: IncomingMessage;
  transcript: TranscriptEntry[];
  /** Runs this thread started, newest last: "make it 4" means the last one that is still open. */
  runs: { workflowId: string; runId: string; kind: string }[];
  /** What was asked and is not answered yet, with the half-filled order it belongs to. */
  pending: PendingQuestion | null;
}

/** Facts gathered so far, kept by the workflow between turns as opaque data of the agent. */
export interface PendingQuestion {
  question: Question | null;
  draft: Record<string, unknown>;
}

/** The turn plans, the workflow acts. */
export interface TurnResult {
  /** Markdown to post in the thread; null when a card or a question says it all. */
  reply: string | null;
  question: Question | null;
  preview: Preview | null;
  intents: Intent[];
  pending: PendingQuestion | null;
  /** Said with the reply, e.g. when the model was down and the offline one answered. */
  notice: string | null;
}

/** What a conversation takes with it when it continues as new. */
export interface CarriedConversation {
  transcript: TranscriptEntry[];
  runs: TurnInput['runs'];
  pending: PendingQuestion | null;
  open: OpenQuestion | null;
  closed: ClosedQuestion[];
  /** Ids of events and posts that were already taken in, newest last. */
  seen: string[];
}

/** A question or a preview whose buttons are still there. */
export interface OpenQuestion {
  id: string;
  text: string;
  message: MessageRef;
  askedUser: string;
  origin: Origin;
  /** What *Start* would do; null for a question. */
  intent: Intent | null;
}

export interface ClosedQuestion {
  id: string;
  by: string;
  chosen: string;
}

/** Input of the conversation workflow; the edge starts it with nothing. */
export interface ConversationInput {
  /** Ends after this long without a word; a day when not given. */
  silenceMs?: number;
  /** Continues as new after so many messages and clicks, so that its history stays short; 100 when not given. */
  mailsPerRun?: number;
  carried?: CarriedConversation;
}
