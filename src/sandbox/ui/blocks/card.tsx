import type { CardBlock } from '@slack/types';
import { Image } from '../elements/image.js';
import { Element } from '../elements/index.js';
import { type Iconed, SlackIcon } from '../elements/slack-icon.js';
import { TextObject } from '../text/text-object.js';
import { BlockContext, dispatching } from './surface.js';

/** `card`: picture, title, body, and up to three buttons. */
export function Card({ block }: { block: CardBlock & Iconed }) {
  return (
    <article className="block-card">
      {block.hero_image && <Image element={block.hero_image} className="card-hero" />}
      <div className="card-head">
        {block.icon && <Image element={block.icon} className="card-icon" />}
        {block.slack_icon && <SlackIcon icon={block.slack_icon} size={24} />}
        <div>
          {block.title && (
            <div className="card-title">
              <TextObject text={block.title} />
            </div>
          )}
          {block.subtitle && (
            <div className="card-subtitle">
              <TextObject text={block.subtitle} />
            </div>
          )}
        </div>
      </div>
      {block.body && <TextObject text={block.body} />}
      {block.actions && (
        <BlockContext value={dispatching(block.block_id)}>
          <div className="block-actions">
            {block.actions.map((action) => (
              <Element key={action.action_id} element={action} />
            ))}
          </div>
        </BlockContext>
      )}
    </article>
  );
}
