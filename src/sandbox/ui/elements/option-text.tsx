import type { Option } from '@slack/types';
import { type TextLike, TextObject } from '../text/text-object.js';

/** The text of one checkbox or radio button, with its description in small print. */
export function OptionText({ option }: { option: Option }) {
  return (
    <span className="option-text">
      <TextObject text={option.text as TextLike} />
      {option.description && (
        <small>
          <TextObject text={option.description as TextLike} />
        </small>
      )}
    </span>
  );
}
