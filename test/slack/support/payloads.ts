const user = { id: 'U0CAROL', username: 'carol', name: 'carol', team_id: 'T0SANDBOX' };
const team = { id: 'T0SANDBOX', domain: 'acme' };

export interface AClick {
  actionId: string;
  value: object;
  by?: string;
  actionTs?: string;
}

/** A click on a button of a message in a thread, as Slack sends it. */
export const aClick = ({ actionId, value, by = user.id, actionTs = '1763690400.000100' }: AClick) => ({
  type: 'block_actions',
  user: { ...user, id: by },
  team,
  api_app_id: 'A0SIGNALBOX',
  token: 'none',
  trigger_id: '1.2.3',
  response_url: 'http://127.0.0.1:9/response',
  container: {
    type: 'message',
    message_ts: '1763690000.000200',
    channel_id: 'C0ORDERS',
    is_ephemeral: false,
    thread_ts: '1763690000.000100',
  },
  channel: { id: 'C0ORDERS', name: 'orders' },
  message: { type: 'message', ts: '1763690000.000200', thread_ts: '1763690000.000100', text: '' },
  actions: [
    {
      type: 'button',
      action_id: actionId,
      block_id: 'b',
      action_ts: actionTs,
      text: { type: 'plain_text', text: 'x' },
      value: JSON.stringify(value),
    },
  ],
});

export interface ASubmission {
  callbackId: string;
  metadata: object;
  values: Record<string, Record<string, unknown>>;
  by?: string;
}

/** A modal sent off, as Slack sends it. */
export const aSubmission = ({ callbackId, metadata, values, by = user.id }: ASubmission) => ({
  type: 'view_submission',
  user: { ...user, id: by },
  team,
  api_app_id: 'A0SIGNALBOX',
  token: 'none',
  trigger_id: '1.2.3',
  response_urls: [],
  view: {
    id: 'V1',
    type: 'modal',
    callback_id: callbackId,
    private_metadata: JSON.stringify(metadata),
    blocks: [],
    state: { values },
    hash: 'h',
  },
});

/** A slash command, as Slack sends it. */
export const aCommand = (text: string, by = 'U0ALICE') => ({
  command: '/signalbox',
  text,
  user_id: by,
  user_name: 'x',
  team_id: team.id,
  team_domain: team.domain,
  channel_id: 'C0ORDERS',
  channel_name: 'orders',
  api_app_id: 'A0SIGNALBOX',
  token: 'none',
  trigger_id: '9.8.7',
  response_url: 'http://127.0.0.1:9/response',
});

/** A message of a person in the Events API's wrapper. */
export const aMessageEvent = (event: Record<string, unknown> = {}, eventId = 'Ev1') => ({
  type: 'event_callback',
  team_id: team.id,
  api_app_id: 'A0SIGNALBOX',
  event_id: eventId,
  event_time: 1763690400,
  authorizations: [],
  event: {
    type: 'app_mention',
    user: 'U0ALICE',
    text: '<@U0BOT> Order 2 desk lamps',
    ts: '1763690400.000100',
    channel: 'C0ORDERS',
    event_ts: '1763690400.000100',
    ...event,
  },
});
