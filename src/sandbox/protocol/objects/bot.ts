import type { BotProfile } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';

/** `bot_profile` of the app's messages. */
export function botProfile(workspace: Workspace, baseUrl: string): BotProfile {
  const app = workspace.app.installed();
  const bot = workspace.people.get(app.botUserId);
  const icon = (size: number) => `${baseUrl}/sandbox/avatar/${app.botUserId}?size=${size}`;
  return {
    id: app.botId,
    app_id: app.id,
    user_id: app.botUserId,
    name: app.name,
    icons: { image_36: icon(36), image_48: icon(48), image_72: icon(72) },
    deleted: false,
    updated: bot?.updated ?? 0,
    team_id: workspace.team.id,
  };
}
