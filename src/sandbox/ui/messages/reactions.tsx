import { ToggleButton } from 'react-aria-components';
import type { Message, Reaction } from '../../state/wire.js';
import { useDirectory } from '../app/directory.js';
import { Hint } from '../app/hint.js';
import { react } from '../live/deeds.js';
import { Emoji } from '../text/emoji.js';
import { EmojiPicker } from './emoji-picker.js';

/** The reactions of a message; a click adds or takes back one's own. */
export function Reactions({ channel, message }: { channel: string; message: Message }) {
  if (!message.reactions?.length) return null;
  const place = { channel, ts: message.ts };
  return (
    <div className="reactions">
      {message.reactions.map((reaction) => (
        <ReactionButton key={reaction.name} reaction={reaction} place={place} />
      ))}
      <EmojiPicker className="reaction reaction-add" onPick={(name) => react(place, name, true)} />
    </div>
  );
}

function ReactionButton({ reaction, place }: { reaction: Reaction; place: { channel: string; ts: string } }) {
  const { me, userName } = useDirectory();
  const mine = reaction.users.includes(me);
  const names = reaction.users.map((id) => (id === me ? 'You' : (userName(id) ?? id))).join(', ');
  return (
    <Hint text={`${names} reacted with :${reaction.name}:`}>
      <ToggleButton
        className="reaction"
        isSelected={mine}
        onChange={(on) => react(place, reaction.name, on)}
        aria-label={`${reaction.name.replaceAll('_', ' ')}, ${reaction.count}: ${names}`}
      >
        <Emoji name={reaction.name} /> <span aria-hidden>{reaction.count}</span>
      </ToggleButton>
    </Hint>
  );
}
