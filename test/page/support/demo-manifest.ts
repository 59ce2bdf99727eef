/** The app that the page tests install: everything the page can show of an app is switched on. */
export const demoManifest = {
  display_information: { name: 'Demo', description: 'An app of the page tests' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'demo', always_online: true },
    agent_view: { agent_description: 'Shows what an app can show' },
    slash_commands: [{ command: '/demo', description: 'Talk to the demo', usage_hint: 'form' }],
    shortcuts: [
      { name: 'New form', type: 'global', callback_id: 'new_form', description: 'Opens a form' },
      { name: 'Quote this', type: 'message', callback_id: 'quote_this', description: 'Answers with the message' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'assistant:write',
        'channels:history',
        'channels:read',
        'chat:write',
        'commands',
        'files:read',
        'im:history',
        'im:read',
        'im:write',
        'users:read',
      ],
    },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'agent_session_stopped', 'message.im'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};
