import { Button } from 'react-aria-components';
import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { go } from '../app/route.js';
import { attempt } from '../live/deeds.js';
import { callSlack } from '../live/requests.js';
import { SENTENCES } from './sentences.js';

/** Three sentences to click, where the app can hear them. */
export function FirstSentences({ world, channel }: { world: LiveState; channel: LiveChannel }) {
  const { app } = world;
  const direct = channel.id === app.dm;
  const heard = direct || channel.members.includes(app.bot_user_id);
  if (!heard || !channel.is_member || channel.is_archived) return null;
  const say = (sentence: string): void => {
    const text = direct ? sentence : `<@${app.bot_user_id}> ${sentence}`;
    void attempt(async () => {
      const { ts } = await callSlack<{ ts: string }>(world.token, 'chat.postMessage', { channel: channel.id, text });
      go({ channel: channel.id, thread: ts, ...(direct && { tab: 'messages' }) });
    });
  };
  return (
    <section className="first-sentences" aria-label="Try it">
      <p>
        {direct ? `Write to ${app.name} in your own words` : `Mention @${botName(world)} in your own words`}, or try one
        of these:
      </p>
      <ul>
        {SENTENCES.map(({ text, why }) => (
          <li key={text}>
            <Button className="sentence" onPress={() => say(text)}>
              <strong>{text}</strong>
              <small>{why}</small>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const botName = ({ people, app }: LiveState): string =>
  people.find(({ id }) => id === app.bot_user_id)?.name ?? app.name;
