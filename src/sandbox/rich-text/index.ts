export { type RichTextBlock, richTextOf } from './compose.js';
export { encodedText } from './encode.js';
export { escapeText, unescapeText } from './entities.js';
export type { Labels, Names } from './names.js';
export { plainTextOf } from './plain.js';
