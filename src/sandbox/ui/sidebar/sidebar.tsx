import { MessageSquarePlus } from 'lucide-react';
import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { conversationName } from '../conversation/channel-composer.js';
import { AppShortcuts } from './app-shortcuts.js';
import { PersonRow } from './person-row.js';
import { SidebarRow } from './sidebar-row.js';

/** The workspace: channels, direct messages, and the app, with what is unread. */
export function Sidebar({ world, current }: { world: LiveState; current?: string }) {
  const { channels, app, people } = world;
  const shown = channels.filter(({ is_archived }) => !is_archived);
  const rooms = shown.filter(({ kind }) => kind === 'channel' || kind === 'private').sort(byName);
  const direct = shown.filter(({ kind, id }) => (kind === 'im' || kind === 'mpim') && id !== app.dm);
  const withDirect = new Set(direct.map(({ user }) => user));
  const others = people.filter(({ id, is_bot }) => !is_bot && id !== world.me.id && !withDirect.has(id));
  const appChannel = shown.find(({ id }) => id === app.dm);
  return (
    <nav className="sidebar" aria-label="Channels and direct messages">
      <h1 className="team-name">{world.team.name}</h1>
      <Group title="Channels">
        {rooms.map((channel) => (
          <SidebarRow key={channel.id} channel={channel} title={channel.name} current={channel.id === current} />
        ))}
      </Group>
      <Group title="Direct messages">
        {direct.map((channel) => (
          <SidebarRow
            key={channel.id}
            channel={channel}
            title={conversationName(world, channel)}
            person={people.find(({ id }) => id === channel.user)}
            current={channel.id === current}
          />
        ))}
        {others.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </Group>
      <Group title="Apps">
        {appChannel && (
          <SidebarRow
            channel={appChannel}
            title={app.name}
            person={people.find(({ id }) => id === app.bot_user_id)}
            current={appChannel.id === current}
          />
        )}
        <AppShortcuts world={world} icon={<MessageSquarePlus size={14} aria-hidden />} />
      </Group>
    </nav>
  );
}

const byName = (a: LiveChannel, b: LiveChannel): number => a.name.localeCompare(b.name);

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="sidebar-group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
