import { everyEvent, everyScope } from '../data/facts.js';
import type { Json } from './wire.js';

/** Events that Slack sends without a subscription, or to other kinds of apps. */
const NOT_SUBSCRIBABLE = ['url_verification', 'app_rate_limited', 'app_requested', 'message', 'message.app_home'];

/** Scopes that no single method asks for. */
const MORE_SCOPES = ['commands', 'chat:write.public', 'chat:write.customize', 'app_mentions:read', 'assistant:write'];

/** What is installed when no manifest is given: an app that asks for everything, over Socket Mode. */
export function defaultManifest(name: string): Json {
  return {
    display_information: { name, description: 'An app in the sandbox' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      slash_commands: [{ command: `/${name}`, description: `Talk to ${name}`, usage_hint: 'help' }],
      agent_view: { agent_description: 'An app in the sandbox' },
    },
    oauth_config: { scopes: { bot: [...new Set([...everyScope(), ...MORE_SCOPES])].sort() } },
    settings: {
      event_subscriptions: { bot_events: everyEvent().filter((event) => !NOT_SUBSCRIBABLE.includes(event)) },
      interactivity: { is_enabled: true },
      socket_mode_enabled: true,
    },
    _metadata: { sandbox_accepts_any_command: true },
  };
}
