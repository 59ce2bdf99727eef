import { Refusal } from '../../domain/refusal.js';
import { readAnswerRef } from '../refs.js';
import { type ButtonClick, clickOf } from './click.js';
import type { Listener } from './listener.js';

/** Buttons of questions and previews; only the person who was asked answers. */
export const questionAnswered: Listener = (app, { runs }) => {
  app.action<ButtonClick>(/^(?:question\.\d+|preview\.(?:start|change|discard))$/, async ({ ack, action, body }) => {
    const { conversationId, questionId, askedUser, value } = readAnswerRef(action.value);
    const { by: user, at, clickId } = clickOf(body, action);
    if (user !== askedUser) throw new Refusal('NotAsked', `This question is for <@${askedUser}>.`);
    await runs.answer(conversationId, { questionId, value, user, at, clickId });
    await ack();
  });
};
