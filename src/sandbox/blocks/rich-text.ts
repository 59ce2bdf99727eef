import { url } from './composition.js';
import { array, boolean, integer, object, oneOf, pattern, string, variants } from './engine.js';
import type { Check } from './problem.js';

const styles = (...names: string[]) => object({ optional: Object.fromEntries(names.map((name) => [name, boolean])) });
const textStyle = styles('bold', 'italic', 'strike', 'code', 'underline');
const mentionStyle = styles('bold', 'italic', 'strike', 'highlight', 'client_highlight', 'unlink', 'code', 'underline');
const mention = (id: string): Check => object({ required: { [id]: string() }, optional: { style: mentionStyle } });

/** What stands in a line of rich text. */
const inline: Record<string, Check> = {
  text: object({ required: { text: string() }, optional: { style: textStyle } }),
  link: object({
    required: { url: url() },
    optional: { text: string({ min: 0 }), unsafe: boolean, style: textStyle },
  }),
  emoji: object({
    required: { name: string() },
    optional: { unicode: string(), url: url(), skin_tone: integer({ min: 1, max: 6 }), style: textStyle },
  }),
  user: mention('user_id'),
  channel: mention('channel_id'),
  usergroup: mention('usergroup_id'),
  team: mention('team_id'),
  broadcast: object({ required: { range: oneOf('here', 'channel', 'everyone') }, optional: { style: mentionStyle } }),
  color: object({ required: { value: pattern(/^#?[0-9a-fA-F]{6}$/) }, optional: { style: textStyle } }),
  date: object({
    required: { timestamp: integer(), format: string() },
    optional: { url: url(), fallback: string(), style: textStyle },
  }),
};

const line = array(variants(() => inline));
const border = oneOf(0, 1);
const section = object({ required: { elements: line } });

const parts: Record<string, Check> = {
  rich_text_section: section,
  rich_text_list: object({
    required: { style: oneOf('bullet', 'ordered'), elements: array(variants(() => ({ rich_text_section: section }))) },
    optional: { indent: integer({ min: 0, max: 8 }), offset: integer({ min: 0 }), border },
  }),
  rich_text_quote: object({ required: { elements: line }, optional: { border } }),
  rich_text_preformatted: object({ required: { elements: line }, optional: { border, language: string() } }),
};

/** The rich_text block; also the value of rich text inputs, table cells and task details. */
export const richText: Check = object({
  required: { elements: array(variants(() => parts)) },
  optional: { block_id: string({ max: 255 }) },
});
