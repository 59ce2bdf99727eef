import type {
  ConversationsSelect as ConversationsElement,
  MultiConversationsSelect as MultiElement,
} from '@slack/types';
import type { LiveChannel } from '../../protocol/live.js';
import { type Directory, useDirectory } from '../app/directory.js';
import type { ChoiceGroup } from './choice.js';
import { IdSelect, MultiIdSelect } from './id-select.js';

type Filter = ConversationsElement['filter'];

const KIND = { channel: 'public', private: 'private', im: 'im', mpim: 'mpim' } as const;

function titleOf(channel: LiveChannel, { userName }: Directory): string {
  if (channel.kind === 'im') return userName(channel.user ?? '') ?? 'Direct message';
  return channel.kind === 'private' ? `🔒 ${channel.name}` : `#${channel.name}`;
}

function useConversations(filter: Filter): ChoiceGroup[] {
  const directory = useDirectory();
  const bots = new Set(directory.people.filter(({ is_bot }) => is_bot).map(({ id }) => id));
  const shown = directory.channels
    .filter(({ kind, is_archived }) => !is_archived && (filter?.include?.includes(KIND[kind]) ?? true))
    .filter(({ user }) => !filter?.exclude_bot_users || !user || !bots.has(user));
  return [{ choices: shown.map((channel) => ({ id: channel.id, text: titleOf(channel, directory) })) }];
}

/** `conversations_select`. */
export const ConversationsSelect = ({ element }: { element: ConversationsElement }) => (
  <IdSelect
    element={element}
    holds="selected_conversation"
    groups={useConversations(element.filter)}
    placeholder="Select a conversation"
  />
);

/** `multi_conversations_select`. */
export const MultiConversationsSelect = ({ element }: { element: MultiElement }) => (
  <MultiIdSelect
    element={element}
    holds="selected_conversations"
    groups={useConversations(element.filter)}
    placeholder="Select conversations"
  />
);
