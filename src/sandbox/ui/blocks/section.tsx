import type { SectionBlock } from '@slack/types';
import { useId } from 'react';
import { Element } from '../elements/index.js';
import { inOrder } from '../text/in-order.js';
import { type TextLike, TextObject } from '../text/text-object.js';
import { BlockContext, dispatching } from './surface.js';

/** `section`: text, up to ten fields in two columns, and one accessory beside them. */
export function Section({ block }: { block: SectionBlock }) {
  const labelId = useId();
  const { accessory, fields, text } = block;
  return (
    <div className="block-section">
      <div className="section-body">
        {text && (
          <div id={labelId}>
            <TextObject text={text as TextLike} />
          </div>
        )}
        {fields && (
          <div className="fields">
            {inOrder(fields, (field) => (
              <div className="field">
                <TextObject text={field as TextLike} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <BlockContext value={dispatching(block.block_id, text && labelId)}>
          <div className="accessory">
            <Element element={accessory} />
          </div>
        </BlockContext>
      )}
    </div>
  );
}
