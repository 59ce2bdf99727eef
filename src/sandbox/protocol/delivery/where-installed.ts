import type { Workspace } from '../../state/workspace.js';
import { SlackError } from '../slack-error.js';
import type { Deliveries } from './deliveries.js';

/** The way to the app out of one team: closed, with `app_not_installed`, where nobody has installed it. */
export const whereInstalled = (deliveries: Deliveries, { app }: Workspace): Deliveries => ({
  ...deliveries,
  async once(delivering, purpose) {
    if (app.installed().absent) throw new SlackError('app_not_installed');
    return deliveries.once(delivering, purpose);
  },
});
