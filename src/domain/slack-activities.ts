import type { Preview, Question } from './conversation.js';
import type { MessageRef, Origin } from './origin.js';
import type { ApprovalRequest, RunState } from './run-state.js';

/**
 * Activities on the `slack` queue, polled by the bot: what must arrive in Slack. Retried by Temporal for days;
 * before a retry the thread is looked up by metadata, so that nothing is posted twice (invariant 1).
 * Inputs are domain data; the bot renders them.
 */
export interface SlackActivities {
  /** The run's card in its thread. Null when the run has no thread. */
  postCard(input: { run: RunState }): Promise<MessageRef | null>;
  /** Shows waiting states and endings at once; progress goes over the Redis stream instead. */
  updateCard(input: { run: RunState }): Promise<void>;
  /** A message of its own, mentioning who may decide; for a DM or no thread in the approvals channel. */
  postApproval(input: { run: RunState; approval: ApprovalRequest }): Promise<MessageRef>;
  /** After the decision: the outcome stays, the buttons go. */
  updateApproval(input: { run: RunState; approval: ApprovalRequest }): Promise<void>;
  /** A message in the run's thread: reminder, summary, told compensation. `key` makes it once-only. Markdown. */
  postToThread(input: {
    origin: Origin;
    key: string;
    markdown: string;
    kind: 'reminder' | 'summary' | 'answer' | 'notice';
    /** Groups whose `@handle`, where it first stands in the words, is to notify them. */
    groups?: string[];
  }): Promise<MessageRef>;
  postQuestion(input: {
    origin: Origin;
    key: string;
    question: Question;
    conversationId: string;
    askedUser: string;
  }): Promise<MessageRef>;
  postPreview(input: {
    origin: Origin;
    key: string;
    preview: Preview;
    conversationId: string;
    askedUser: string;
  }): Promise<MessageRef>;
  /** Strips the buttons of a question or preview and says what was chosen. */
  closeQuestion(input: { message: MessageRef; text: string; chosen: string }): Promise<void>;
  /** An ephemeral: the visible answer to a click that changed nothing (late, repeated, not allowed). */
  answerPrivately(input: { channel: string; threadTs: string | null; user: string; markdown: string }): Promise<void>;
  directMessage(input: { user: string; key: string; markdown: string }): Promise<MessageRef>;
  /** To operators' or another named channel. */
  postToChannel(input: { channel: string; key: string; markdown: string; groups?: string[] }): Promise<MessageRef>;
  /** Ids of the people who may decide now, and of the group for mentioning; asked at the time of each click. */
  resolveApprovers(input: { group: string | null; users: string[] }): Promise<{
    /** Those named, and whoever stands in for one of them. */
    users: string[];
    groupId: string | null;
    /** Who may decide only in whose place. */
    standIns?: { from: string; to: string }[];
  }>;
  /** Agent session where the workspace has it; silently nothing elsewhere. */
  setSessionStatus(input: { origin: Origin; status: 'processing' | 'suspended' | 'active' | 'closed' }): Promise<void>;
}
