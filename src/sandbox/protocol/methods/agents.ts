import type { AgentsSessionsRenameResponse, AgentsSessionsSetStatusResponse } from '@slack/web-api';
import type { SessionStatus } from '../../state/sessions.js';
import { visibleChannel } from '../access.js';
import { isStoppable, renameSession, sessionOf, setSession } from '../agent/session.js';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';
import { authorOf } from './chat.js';

const STATUSES = ['active', 'processing', 'suspended', 'closed'];
const LONGEST_TITLE = 200;

const isStatus = (value: string): value is SessionStatus => STATUSES.includes(value);

/** The thread of a session: the caller must be in the channel, and there are no session channels here. */
function threadOf(call: MethodCall) {
  const { args, caller } = call;
  const channel = visibleChannel(call, args.need('channel_id'));
  if (!channel.members.includes(caller.userId)) throw new SlackError('not_authorized');
  if (!args.has('thread_ts')) throw new SlackError('thread_ts_required');
  return { channel, threadTs: args.need('thread_ts') };
}

function setStatus(call: MethodCall): AnswerOf<AgentsSessionsSetStatusResponse> {
  const { args, workspace, warn } = call;
  const { channel, threadTs } = threadOf(call);
  const status = args.need('status');
  if (!isStatus(status)) throw new SlackError('invalid_status');
  const title = args.text('title') ?? '';
  if ([...title].length > LONGEST_TITLE) {
    const messages = [`[ERROR] must be less than ${LONGEST_TITLE + 1} characters [json-pointer:/title]`];
    throw new SlackError('invalid_arguments', { response_metadata: { messages } });
  }
  const initiator = args.has('initiator_user_id') ? args.text('initiator_user_id') : undefined;
  if (initiator && !(workspace.people.get(initiator) && channel.members.includes(initiator))) {
    throw new SlackError('user_not_found');
  }
  authorOf(call);
  if (status === 'processing' && !isStoppable(call)) warn('missing_agent_session_stopped_event_subscription');
  const session = setSession(call, { channel: channel.id, threadTs, status, title, initiator });
  return { ok: true, status: session.status, agent_status: session.status, title: session.title };
}

function rename(call: MethodCall): AnswerOf<AgentsSessionsRenameResponse> {
  const { channel, threadTs } = threadOf(call);
  const title = call.args.text('title')?.trim() ?? '';
  if (title === '' || [...title].length > LONGEST_TITLE) throw new SlackError('invalid_name');
  if (!call.workspace.messages.get(channel.id, threadTs)) throw new SlackError('session_not_found');
  const session = sessionOf(call, channel.id, threadTs);
  // Measured: a thread whose session never began answers this, not session_not_found.
  if (!session) throw new SlackError('not_authorized');
  return { ok: true, title: renameSession(call, session, title).title };
}

export const agents: MethodFamily = { 'agents.sessions.setStatus': setStatus, 'agents.sessions.rename': rename };
