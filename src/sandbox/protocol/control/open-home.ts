import type { Parts } from '../../parts.js';
import { newChannel } from '../../state/channels.js';
import { newId } from '../../state/ids.js';
import type { Channel, Person } from '../../state/shapes.js';
import type { Json } from '../../state/wire.js';
import { openAssistantThread } from '../agent/assistant-thread.js';
import type { Core } from '../core.js';
import { filledView } from '../views/state-values.js';
import { ControlRefusal } from './refusal.js';

/** The direct message between a person and the app; made when there is none. */
export function directMessageWithApp({ workspace, publish, clock }: Core, person: Person): Channel {
  const { botUserId } = workspace.app.installed();
  const members = [person.id, botUserId];
  const known = workspace.channels.between(members);
  if (known) return known;
  const channel = newChannel({ id: newId('D'), kind: 'im', name: '', members, creator: botUserId }, clock.now());
  workspace.channels.put(channel);
  publish({ kind: 'channel_changed', channel });
  return channel;
}

/**
 * Somebody opens the app: its home tab or its direct message. `beside` is what they look at meanwhile; an app of the
 * older `assistant_view` is told of it with the thread that begins. Raises `tab_not_enabled`.
 */
export function openHomeAs(
  { core }: Parts,
  person: Person,
  asked: { tab: 'home' | 'messages'; beside?: Channel },
): Json {
  const { workspace, publish } = core;
  const { tab, beside } = asked;
  const { home_tab_enabled = false, messages_tab_enabled = true } = workspace.app.manifest().features.app_home ?? {};
  if (tab === 'home' ? !home_tab_enabled : !messages_tab_enabled) throw new ControlRefusal('tab_not_enabled');
  const channel = directMessageWithApp(core, person);
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
  const { agent_view, assistant_view } = workspace.app.manifest().features;
  const opens = tab === 'messages' && assistant_view !== undefined && agent_view === undefined;
  const desk = { workspace, publish, baseUrl: core.baseUrl() };
  const thread = opens ? { thread_ts: openAssistantThread(desk, channel, { person, beside }) } : {};
  return { channel: channel.id, view: tab === 'home' ? (shown ?? null) : null, ...thread };
}
