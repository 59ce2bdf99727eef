import type { BlockAction, ChannelsSelectAction, DatepickerAction, UsersSelectAction } from '@slack/bolt';
import { Refusal } from '../../domain/refusal.js';
import { readAnswerRef, readQuestionBlock } from '../refs.js';
import { type ButtonClick, clickOf } from './click.js';
import type { Listener } from './listener.js';

type Picked = DatepickerAction | UsersSelectAction | ChannelsSelectAction;

/** As a person would write it. */
function writtenOf(action: Picked): string | null {
  if (action.type === 'datepicker') return action.selected_date;
  return action.type === 'users_select' ? `<@${action.selected_user}>` : `<#${action.selected_channel}>`;
}

/** Buttons of questions and previews; only the person who was asked answers. */
export const questionAnswered: Listener = (app, { runs }) => {
  app.action<ButtonClick>(/^(?:question\.\d+|preview\.(?:start|change|discard))$/, async ({ ack, action, body }) => {
    const { conversationId, questionId, askedUser, value } = readAnswerRef(action.value);
    const { by: user, at, clickId } = clickOf(body, action);
    if (user !== askedUser) throw new Refusal('NotAsked', `This question is for <@${askedUser}>.`);
    await runs.answer(conversationId, { questionId, value, user, at, clickId });
    await ack();
  });

  app.action<BlockAction<Picked>>(/^question\.(?:date|person|channel)$/, async ({ ack, action, body }) => {
    const { askedUser, ...ref } = readQuestionBlock(action.block_id);
    const value = writtenOf(action);
    if (body.user.id !== askedUser) throw new Refusal('NotAsked', `This question is for <@${askedUser}>.`);
    const { action_ts: clickId } = action;
    const at = new Date(Number(clickId) * 1000).toISOString();
    if (value)
      await runs.answer(ref.conversationId, { questionId: ref.questionId, value, user: askedUser, at, clickId });
    await ack();
  });
};
