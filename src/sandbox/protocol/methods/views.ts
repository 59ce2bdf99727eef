import type { ViewsOpenResponse, ViewsPublishResponse, ViewsPushResponse, ViewsUpdateResponse } from '@slack/web-api';
import { newId } from '../../state/ids.js';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';
import { checkedView, makeView, refuseDuplicate } from '../views/make-view.js';
import { openModal, pushModal, updateView } from '../views/stack.js';

/** The person whose click this trigger is; raises Slack's three refusals. */
function personOfTrigger({ args, workspace }: MethodCall): string {
  const given = args.text('trigger_id') ?? args.text('interactivity_pointer') ?? '';
  const outcome = workspace.triggers.redeem(given);
  if (outcome === 'invalid') throw new SlackError('invalid_trigger_id');
  if (outcome === 'expired') throw new SlackError('expired_trigger_id');
  if (outcome === 'exchanged') throw new SlackError('exchanged_trigger_id');
  return outcome.userId;
}

const given = ({ args }: MethodCall) => args.json('view', 'invalid_arguments');

/** A view that is refused does not use the trigger up. */
function open(call: MethodCall): AnswerOf<ViewsOpenResponse> {
  checkedView(given(call), 'modal');
  return { ok: true, view: openModal(call, personOfTrigger(call), given(call)) };
}

function push(call: MethodCall): AnswerOf<ViewsPushResponse> {
  checkedView(given(call), 'modal');
  return { ok: true, view: pushModal(call, personOfTrigger(call), given(call)) };
}

function update(call: MethodCall): AnswerOf<ViewsUpdateResponse> {
  const { args, workspace } = call;
  const id = args.text('view_id');
  const stored = id ? workspace.views.get(id) : workspace.views.byExternalId(args.text('external_id') || '-');
  if (!stored?.open) throw new SlackError('not_found');
  const hash = args.text('hash');
  if (hash && hash !== stored.view.hash) throw new SlackError('hash_conflict');
  return { ok: true, view: updateView(call, stored.view, given(call)) };
}

function publish(call: MethodCall): AnswerOf<ViewsPublishResponse> {
  const { args, workspace } = call;
  const user = args.need('user_id', 'invalid_arguments');
  if (!workspace.people.get(user)) throw new SlackError('user_not_found');
  if (!workspace.app.manifest().features.app_home?.home_tab_enabled) throw new SlackError('not_enabled');
  const checked = checkedView(given(call), 'home');
  const old = workspace.views.home(user);
  const hash = args.text('hash');
  if (hash && old && hash !== old.hash) throw new SlackError('hash_conflict');
  refuseDuplicate(workspace, checked.external_id, old?.id);
  const view = makeView(workspace, checked, { id: old?.id ?? newId('V') });
  workspace.views.publish(user, view);
  call.publish({ kind: 'frame', frame: { type: 'home_published', view }, to: { people: [user] } });
  return { ok: true, view: view };
}

export const views: MethodFamily = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
