import type { CarouselBlock } from '@slack/types';
import { inOrder } from '../text/in-order.js';
import { Card } from './card.js';
import { ScrollRegion } from './scroll-region.js';

/** `carousel`: cards side by side, scrolled with a finger, the wheel, or the arrow keys. */
export function Carousel({ block }: { block: CarouselBlock }) {
  return (
    <ScrollRegion className="block-carousel" label={`${block.elements.length} cards`}>
      {inOrder(block.elements, (card) => (
        <Card block={card} />
      ))}
    </ScrollRegion>
  );
}
