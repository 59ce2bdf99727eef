import { Mrkdwn } from './mrkdwn.js';
import { PlainText } from './plain-text.js';

export interface TextLike {
  type: string;
  text: string;
  emoji?: boolean;
}

/** Slack's text object: `mrkdwn` or `plain_text`. */
export function TextObject({ text }: { text: TextLike }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />;
  return (
    <span className="plain-text">
      <PlainText text={text.text} emoji={text.emoji ?? true} />
    </span>
  );
}
