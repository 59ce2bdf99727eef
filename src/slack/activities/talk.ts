import type { SlackActivities } from '../../domain/slack-activities.js';
import { withGroups, withNames } from '../names.js';
import { URGENCY } from '../send/updates.js';
import { answerMessage } from '../views/answer.js';
import { previewCard } from '../views/preview-card.js';
import { closedQuestion, questionCard } from '../views/question-card.js';
import { editIfThere, postOnce } from './once.js';
import { type ActivityParts, threadOf } from './parts.js';

type TalkActivities = Pick<SlackActivities, 'postToThread' | 'postQuestion' | 'postPreview' | 'closeQuestion'>;

/** What is said and asked in a thread. */
export const talkActivities = (parts: ActivityParts): TalkActivities => ({
  async postToThread({ origin, key, markdown, kind, groups = [] }) {
    const words =
      kind === 'answer'
        ? await withNames(markdown, parts.directory)
        : await withGroups(markdown, groups, parts.directory);
    return postOnce(parts, { ...threadOf(origin), message: answerMessage(words, kind, key), onlyOneBy: ['key'] });
  },

  postQuestion({ origin, question, conversationId, askedUser }) {
    const message = questionCard(question, { conversationId, askedUser });
    return postOnce(parts, { ...threadOf(origin), message, onlyOneBy: ['question_id'] });
  },

  postPreview({ origin, preview, conversationId, askedUser }) {
    const message = previewCard(preview, { conversationId, askedUser });
    return postOnce(parts, { ...threadOf(origin), message, onlyOneBy: ['preview_id'] });
  },

  closeQuestion({ message: ref, text, chosen }) {
    const message = closedQuestion(text, chosen);
    return editIfThere(parts, () => parts.sender.update({ ref, message, version: 1, urgency: URGENCY.ending }));
  },
});
