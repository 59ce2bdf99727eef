import { ApplicationFailure } from '@temporalio/common';
import type { MessageRef } from '../../domain/origin.js';
import { slackError } from '../send/failure.js';
import type { Post } from '../send/posts.js';
import type { ActivityParts } from './parts.js';

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

/** Posts, or finds what an earlier attempt has posted. Raises a non-retryable failure when Slack will never take it. */
export async function postOnce(
  { sender, attempt }: Pick<ActivityParts, 'sender' | 'attempt'>,
  post: Omit<Post, 'mayExist'>,
): Promise<MessageRef> {
  try {
    return await sender.post({ ...post, mayExist: attempt() > 1 });
  } catch (cause) {
    const error = slackError(cause);
    if (error && FOR_GOOD.includes(error)) throw ApplicationFailure.nonRetryable(`Slack refused: ${error}`, error);
    throw cause;
  }
}

/** Edits a message; one that somebody has deleted needs no edit. */
export async function editIfThere({ log }: Pick<ActivityParts, 'log'>, edit: () => Promise<unknown>): Promise<void> {
  try {
    await edit();
  } catch (cause) {
    if (!GONE.includes(slackError(cause) ?? '')) throw cause;
    log.info({ error: slackError(cause) }, 'message is gone, nothing to bring up to date');
  }
}
