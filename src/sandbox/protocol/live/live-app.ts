import type { Parts } from '../../parts.js';
import type { Workspace } from '../../state/workspace.js';
import type { LiveCommand, LiveShortcut, LiveState } from '../live.js';

/** The app as its page in the sidebar shows it to one person. */
export function liveApp({ core, hub }: Parts, viewer: string): LiveState['app'] {
  const { app, channels, people } = core.workspace;
  const { id, botId, botUserId } = app.installed();
  const { display_information, features, settings } = app.manifest();
  const agent = features.agent_view ?? features.assistant_view;
  return {
    id,
    name: people.get(botUserId)?.name ?? display_information.name,
    description: display_information.description,
    bot_user_id: botUserId,
    bot_id: botId,
    dm: channels.between([viewer, botUserId])?.id ?? '',
    home_tab: features.app_home?.home_tab_enabled ?? false,
    messages_tab: features.app_home?.messages_tab_enabled ?? true,
    agent: agent !== undefined,
    agent_description: agent?.agent_description ?? agent?.assistant_description ?? '',
    connections: settings.socket_mode_enabled ? hub.connections() : null,
  };
}

/** The slash commands of the manifest, for completion. */
export const liveCommands = ({ app }: Workspace): LiveCommand[] =>
  app
    .manifest()
    .features.slash_commands.map(({ command, description, usage_hint }) => ({ command, description, usage_hint }));

/** The shortcuts of the manifest, for the menus. */
export const liveShortcuts = ({ app }: Workspace): LiveShortcut[] =>
  app
    .manifest()
    .features.shortcuts.map(({ name, type, callback_id, description }) => ({ name, type, callback_id, description }));
