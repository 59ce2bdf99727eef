import type { ActionsBlock } from '@slack/types';
import { Element } from '../elements/index.js';
import { BlockContext, dispatching } from './surface.js';

/** `actions`: a row of buttons, selects, and pickers. */
export function Actions({ block }: { block: ActionsBlock }) {
  return (
    <BlockContext value={dispatching(block.block_id)}>
      <div className="block-actions">
        {block.elements.map((element) => (
          <Element key={element.action_id} element={element} />
        ))}
      </div>
    </BlockContext>
  );
}
