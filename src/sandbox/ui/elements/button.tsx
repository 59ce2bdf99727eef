import type { Button as ButtonElement } from '@slack/types';
import { ExternalLink } from 'lucide-react';
import { Button as Pressable } from 'react-aria-components';
import { PlainText } from '../text/plain-text.js';
import { safeUrl } from '../text/safe-url.js';
import { useElement } from './use-element.js';

/** `button`. One with a `url` opens it too, as in Slack. */
export function Button({ element }: { element: ButtonElement }) {
  const { press, busy } = useElement(element);
  const href = element.url && safeUrl(element.url);
  const follow = (): void => {
    if (href) window.open(href, '_blank', 'noopener,noreferrer');
    void press({ value: element.value });
  };
  return (
    <Pressable
      className={`button button-${element.style ?? 'default'}`}
      aria-label={element.accessibility_label}
      isPending={busy}
      onPress={follow}
    >
      <PlainText text={element.text.text} emoji={element.text.emoji ?? true} />
      {href && <ExternalLink size={13} aria-hidden />}
    </Pressable>
  );
}
