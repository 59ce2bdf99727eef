import type { RichTextBlock } from '@slack/types';
import { RichText } from '../text/rich-text.js';

/** `rich_text`. */
export const RichTextBlockView = ({ block }: { block: RichTextBlock }) => <RichText block={block} />;
