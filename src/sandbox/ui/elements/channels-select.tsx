import type { ChannelsSelect as ChannelsElement, MultiChannelsSelect as MultiElement } from '@slack/types';
import { useDirectory } from '../app/directory.js';
import type { ChoiceGroup } from './choice.js';
import { IdSelect, MultiIdSelect } from './id-select.js';

/** Slack lists public channels only. */
function usePublicChannels(): ChoiceGroup[] {
  const { channels } = useDirectory();
  const open = channels.filter(({ kind, is_archived }) => kind === 'channel' && !is_archived);
  return [{ choices: open.map(({ id, name }) => ({ id, text: `#${name}` })) }];
}

/** `channels_select`. */
export const ChannelsSelect = ({ element }: { element: ChannelsElement }) => (
  <IdSelect element={element} holds="selected_channel" groups={usePublicChannels()} placeholder="Select a channel" />
);

/** `multi_channels_select`. */
export const MultiChannelsSelect = ({ element }: { element: MultiElement }) => (
  <MultiIdSelect
    element={element}
    holds="selected_channels"
    groups={usePublicChannels()}
    placeholder="Select channels"
  />
);
