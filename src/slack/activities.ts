import { ApplicationFailure } from '@temporalio/common';
import type { MessageRef } from '../domain/origin.js';
import type { RunState } from '../domain/run-state.js';
import type { SlackActivities } from '../domain/slack-activities.js';
import type { CardShower } from './cards/show-card.js';
import type { Directory } from './directory.js';
import { withNames } from './names.js';
import type { Log } from './ports.js';
import { slackError } from './send/failure.js';
import type { Place } from './send/message.js';
import type { Post } from './send/posts.js';
import type { Sender } from './send/sender.js';
import { URGENCY } from './send/updates.js';
import { type AnswerKind, answerMessage, whisper } from './views/answer.js';
import { approvalCard } from './views/approval-card.js';
import { previewCard } from './views/preview-card.js';
import { closedQuestion, questionCard } from './views/question-card.js';
import { type CardLinks, runCard } from './views/run-card.js';

export interface ActivityParts {
  sender: Sender;
  shower: CardShower;
  directory: Directory;
  links: CardLinks;
  approvalsChannel: string;
  /** Attempt of the activity that runs now: from the second on, a message may be there already. */
  attempt(): number;
  log: Log;
}

/** Slack says no for good: trying for days would not change it. */
const FOR_GOOD = [
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'user_not_found',
  'cannot_dm_bot',
];
/** The message is gone or closed for edits; there is nothing left to bring up to date. */
const GONE = ['message_not_found', 'cant_update_message', 'edit_window_closed'];

const threadOf = ({ channel, threadTs }: { channel: string; threadTs: string | null }): Place => ({
  channel,
  threadTs,
});

/** What must arrive in Slack, each once: see SlackActivities for the promises. */
export function slackActivities(parts: ActivityParts): SlackActivities {
  const { sender, shower, directory, links, log } = parts;

  async function postOnce(post: Omit<Post, 'mayExist'>): Promise<MessageRef> {
    try {
      return await sender.post({ ...post, mayExist: parts.attempt() > 1 });
    } catch (cause) {
      const error = slackError(cause);
      if (error && FOR_GOOD.includes(error)) throw ApplicationFailure.nonRetryable(`Slack refused: ${error}`, error);
      throw cause;
    }
  }

  async function editIfThere(edit: () => Promise<void>): Promise<void> {
    try {
      await edit();
    } catch (cause) {
      if (!GONE.includes(slackError(cause) ?? '')) throw cause;
      log.info({ error: slackError(cause) }, 'message is gone, nothing to bring up to date');
    }
  }

  async function approvalView(run: RunState, approval: NonNullable<RunState['approval']>) {
    const group = approval.group ? await directory.group(approval.group) : null;
    return approvalCard({ run, approval, groupId: group?.id ?? null });
  }

  async function openDirect(user: string): Promise<string> {
    const answer = await sender.call((client) => client.conversations.open({ users: user }));
    return answer.channel?.id ?? user;
  }

  const say = (place: Place, key: string, markdown: string, kind: AnswerKind) =>
    postOnce({ ...place, message: answerMessage(markdown, kind, key), onlyOneBy: ['key'] });

  return {
    async postCard({ run }) {
      if (!run.origin) return null;
      try {
        return await postOnce({ ...threadOf(run.origin), message: runCard(run, links), onlyOneBy: ['run_id'] });
      } catch (cause) {
        if (!(cause instanceof ApplicationFailure)) throw cause;
        log.warn({ err: cause, run: run.runId }, 'no card: the run goes on without one');
        return null;
      }
    },
    updateCard: ({ run }) => editIfThere(() => shower.show(run)),

    async postApproval({ run, approval }) {
      const direct = !run.origin || run.origin.channelType === 'im';
      const place = direct || !run.origin ? { channel: parts.approvalsChannel } : threadOf(run.origin);
      return postOnce({ ...place, message: await approvalView(run, approval), onlyOneBy: ['run_id', 'approval_id'] });
    },
    async updateApproval({ run, approval }) {
      const { message: ref } = approval;
      if (!ref) return;
      const message = await approvalView(run, approval);
      await editIfThere(() => sender.update({ ref, message, version: run.version, urgency: URGENCY.ending }));
    },

    async postToThread({ origin, key, markdown, kind }) {
      const words = kind === 'answer' ? await withNames(markdown, directory) : markdown;
      return say(threadOf(origin), key, words, kind);
    },
    postQuestion: ({ origin, question, conversationId, askedUser }) =>
      postOnce({
        ...threadOf(origin),
        message: questionCard(question, { conversationId, askedUser }),
        onlyOneBy: ['question_id'],
      }),
    postPreview: ({ origin, preview, conversationId, askedUser }) =>
      postOnce({
        ...threadOf(origin),
        message: previewCard(preview, { conversationId, askedUser }),
        onlyOneBy: ['preview_id'],
      }),
    closeQuestion: ({ message: ref, text, chosen }) =>
      editIfThere(() =>
        sender.update({ ref, message: closedQuestion(text, chosen), version: 1, urgency: URGENCY.ending }),
      ),

    async answerPrivately({ channel, threadTs, user, markdown }) {
      try {
        await sender.whisper({ channel, threadTs, user, message: whisper(markdown) });
      } catch (cause) {
        // Slack shows ephemerals to members only; the answer must still be seen.
        if (slackError(cause) === null) throw cause;
        await sender.post({ channel: await openDirect(user), message: whisper(markdown), onlyOneBy: [] });
      }
    },
    directMessage: async ({ user, key, markdown }) => say({ channel: await openDirect(user) }, key, markdown, 'direct'),
    postToChannel: ({ channel, key, markdown }) => say({ channel }, key, markdown, 'notice'),

    async resolveApprovers({ group, users }) {
      const found = group ? await directory.group(group) : null;
      const candidates = [...new Set([...(found?.users ?? []), ...users])];
      const may = await Promise.all(candidates.map((user) => directory.mayDecide(user)));
      return { users: candidates.filter((_user, n) => may[n]), groupId: found?.id ?? null };
    },

    async setSessionStatus({ origin, status }) {
      const session = { channel_id: origin.channel, thread_ts: origin.threadTs, status };
      try {
        await sender.call((client) => client.agents.sessions.setStatus(session));
      } catch (cause) {
        // Not every workspace has agent sessions; nothing depends on them.
        if (slackError(cause) === null) throw cause;
        log.debug({ error: slackError(cause) }, 'no agent session here');
      }
    },
  };
}
