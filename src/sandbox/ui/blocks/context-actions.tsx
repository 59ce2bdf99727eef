import type { ContextActionsBlock } from '@slack/types';
import { Element } from '../elements/index.js';
import { BlockContext, dispatching } from './surface.js';

/** `context_actions`: what one can say about an answer of the app. */
export function ContextActions({ block }: { block: ContextActionsBlock }) {
  return (
    <BlockContext value={dispatching(block.block_id)}>
      <div className="block-context-actions">
        {block.elements.map((element) => (
          <Element key={element.action_id} element={element} />
        ))}
      </div>
    </BlockContext>
  );
}
