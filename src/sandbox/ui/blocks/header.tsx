import type { HeaderBlock } from '@slack/types';
import { PlainText } from '../text/plain-text.js';
import { useSurface } from './surface.js';

/** `header`: a heading of its surface; inside a message it is one level below the message's own. */
export function Header({ block }: { block: HeaderBlock }) {
  const { kind } = useSurface();
  const Level = kind === 'message' ? 'h4' : 'h3';
  return (
    <Level className="block-header">
      <PlainText text={block.text.text} emoji={block.text.emoji ?? true} />
    </Level>
  );
}
