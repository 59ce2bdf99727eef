import type { MarkdownBlock } from '@slack/types';
import { Markdown } from '../text/markdown.js';

/** `markdown`: standard markdown, as models write it. */
export const MarkdownBlockView = ({ block }: { block: MarkdownBlock }) => <Markdown text={block.text} />;
