import type { ContextBlock, ImageElement } from '@slack/types';
import { Image } from '../elements/image.js';
import { inOrder } from '../text/in-order.js';
import { type TextLike, TextObject } from '../text/text-object.js';

type ContextElement = ContextBlock['elements'][number];

/** `context`: small print and small pictures. */
export function Context({ block }: { block: ContextBlock }) {
  return (
    <div className="block-context">
      {inOrder(block.elements, (element) => (
        <Part element={element} />
      ))}
    </div>
  );
}

function Part({ element }: { element: ContextElement }) {
  if (element.type === 'image') return <Image element={element as ImageElement} className="context-image" />;
  return (
    <div className="context-text">
      <TextObject text={element as TextLike} />
    </div>
  );
}
