import type { Parts } from '../../parts.js';
import { newChannel } from '../../state/channels.js';
import { newId } from '../../state/ids.js';
import type { Person } from '../../state/shapes.js';
import type { Json } from '../../state/wire.js';
import { filledView } from '../views/state-values.js';
import { ControlRefusal } from './refusal.js';

/** Somebody opens the app: its home tab or its direct message. Raises `tab_not_enabled`. */
export function openHomeAs({ core }: Parts, person: Person, tab: 'home' | 'messages'): Json {
  const { workspace, publish, clock } = core;
  const { home_tab_enabled = false, messages_tab_enabled = true } = workspace.app.manifest().features.app_home ?? {};
  if (tab === 'home' ? !home_tab_enabled : !messages_tab_enabled) throw new ControlRefusal('tab_not_enabled');
  const { botUserId } = workspace.app.installed();
  const members = [person.id, botUserId];
  let channel = workspace.channels.between(members);
  if (!channel) {
    channel = newChannel({ id: newId('D'), kind: 'im', name: '', members, creator: botUserId }, clock.now());
    workspace.channels.put(channel);
    publish({ kind: 'channel_changed', channel });
  }
  const view = workspace.views.home(person.id);
  const shown = view ? filledView(workspace, person.id, view) : undefined;
  const home = tab === 'home' && shown ? { view: shown } : {};
  const event = {
    type: 'app_home_opened',
    user: person.id,
    channel: channel.id,
    tab,
    ...home,
    event_ts: workspace.nextTs(),
  };
  publish({ kind: 'event', event });
  return { channel: channel.id, view: tab === 'home' ? (shown ?? null) : null };
}
