import type { InputBlock } from '@slack/types';
import { useId } from 'react';
import { Element } from '../elements/index.js';
import { PlainText } from '../text/plain-text.js';
import { BlockContext, useSurface } from './surface.js';

/** `input`: a labelled field with its hint and its error. */
export function Input({ block }: { block: InputBlock }) {
  const labelId = useId();
  const hintId = useId();
  const errorId = useId();
  const { errors, kind } = useSurface();
  const blockId = block.block_id ?? '';
  const error = errors[blockId];
  const setting = {
    blockId,
    label: block.label.text,
    labelId,
    describedBy: [block.hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined,
    required: kind === 'modal' && !block.optional,
    invalid: Boolean(error),
    dispatches: block.dispatch_action ?? false,
  };
  return (
    <div className={error ? 'block-input has-error' : 'block-input'} data-block={blockId}>
      <div className="input-label" id={labelId}>
        <PlainText text={block.label.text} />
        {block.optional && <span className="optional"> (optional)</span>}
      </div>
      <BlockContext value={setting}>
        <Element element={block.element} />
      </BlockContext>
      {error && (
        <p className="field-error" id={errorId} role="alert">
          {error}
        </p>
      )}
      {block.hint && (
        <p className="hint" id={hintId}>
          <PlainText text={block.hint.text} />
        </p>
      )}
    </div>
  );
}
