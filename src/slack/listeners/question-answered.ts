import type { BlockAction, DatepickerAction, UsersSelectAction } from '@slack/bolt';
import { Refusal } from '../../domain/refusal.js';
import { readAnswerRef, readQuestionBlock } from '../refs.js';
import { type ButtonClick, clickOf } from './click.js';
import type { Listener } from './listener.js';

type PickerClick = BlockAction<DatepickerAction | UsersSelectAction>;

/** Buttons of questions and previews; only the person who was asked answers. */
export const questionAnswered: Listener = (app, { runs }) => {
  app.action<ButtonClick>(/^(?:question\.\d+|preview\.(?:start|change|discard))$/, async ({ ack, action, body }) => {
    const { conversationId, questionId, askedUser, value } = readAnswerRef(action.value);
    const { by: user, at, clickId } = clickOf(body, action);
    if (user !== askedUser) throw new Refusal('NotAsked', `This question is for <@${askedUser}>.`);
    await runs.answer(conversationId, { questionId, value, user, at, clickId });
    await ack();
  });

  app.action<PickerClick>(/^question\.(?:date|person)$/, async ({ ack, action, body }) => {
    const { askedUser, ...ref } = readQuestionBlock(action.block_id);
    const value = action.type === 'datepicker' ? action.selected_date : `<@${action.selected_user}>`;
    if (body.user.id !== askedUser) throw new Refusal('NotAsked', `This question is for <@${askedUser}>.`);
    const { action_ts: clickId } = action;
    const at = new Date(Number(clickId) * 1000).toISOString();
    if (value)
      await runs.answer(ref.conversationId, { questionId: ref.questionId, value, user: askedUser, at, clickId });
    await ack();
  });
};
