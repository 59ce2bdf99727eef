import type { ContainerBlock } from '@slack/types';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Block } from '../../state/wire.js';
import { Image } from '../elements/image.js';
import { type Iconed, SlackIcon } from '../elements/slack-icon.js';
import { PlainText } from '../text/plain-text.js';
import { RichText } from '../text/rich-text.js';
import { type TextLike, TextObject } from '../text/text-object.js';
import { Blocks } from './index.js';

/** `container`: blocks in a frame of their own, which may fold. */
export function Container({ block }: { block: ContainerBlock & Iconed }) {
  const [open, setOpen] = useState(!(block.is_collapsible && block.default_collapsed));
  const bodyId = useId();
  return (
    <section className={`block-container width-${block.width ?? 'standard'}`}>
      <header className={block.has_header_divider ? 'container-header divided' : 'container-header'}>
        {block.icon && <Image element={block.icon} className="context-image" />}
        {block.slack_icon && <SlackIcon icon={block.slack_icon} />}
        <div className="container-titles">
          <strong>{titleOf(block)}</strong>
          {block.subtitle && (
            <small>
              <TextObject text={block.subtitle as TextLike} />
            </small>
          )}
        </div>
        {block.is_collapsible && (
          <Button
            className="icon-button"
            aria-label={open ? 'Fold' : 'Unfold'}
            aria-expanded={open}
            aria-controls={bodyId}
            onPress={() => setOpen(!open)}
          >
            <ChevronDown size={16} aria-hidden className={open ? 'turned' : undefined} />
          </Button>
        )}
      </header>
      <div id={bodyId} hidden={!open} className="container-body">
        <Blocks blocks={block.child_blocks as Block[]} />
      </div>
    </section>
  );
}

function titleOf({ title, rich_text_title }: ContainerBlock): ReactNode {
  if (title) return <PlainText text={title.text} />;
  return rich_text_title ? <RichText block={rich_text_title} /> : null;
}
