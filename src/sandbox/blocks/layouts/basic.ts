import { imageRule, imageSource, url } from '../composition.js';
import { elementsOf, imageElement } from '../elements/index.js';
import { array, boolean, oneOf, type Rule, string, variants } from '../engine.js';
import { type Check, failed } from '../problem.js';
import { richText } from '../rich-text.js';
import { anyText, plainText, textVariants } from '../text.js';
import { block } from './base.js';

const textOrFields: Rule = (section, at) =>
  section.text !== undefined || section.fields !== undefined
    ? []
    : failed('must define either `text` or `fields`', `${at}/type`);

const contextElements = { ...textVariants(2000), image: imageElement };

/** The blocks Slack has had from the start. */
export const basic: Record<string, Check> = {
  actions: block({
    required: {
      elements: array(
        variants(() => elementsOf.actions),
        { min: 1, max: 25 },
      ),
    },
  }),
  context: block({
    required: {
      elements: array(
        variants(() => contextElements),
        { min: 1, max: 10 },
      ),
    },
  }),
  divider: block(),
  file: block({ required: { external_id: string({ max: 255 }), source: oneOf('remote') } }),
  header: block({ required: { text: plainText(150) } }),
  image: block({
    required: { alt_text: string({ max: 2000 }) },
    optional: { ...imageSource, title: plainText(2000) },
    rules: [imageRule],
  }),
  input: block({
    required: { label: plainText(2000), element: variants(() => elementsOf.input) },
    optional: { hint: plainText(2000), optional: boolean, dispatch_action: boolean },
  }),
  rich_text: richText,
  section: block({
    optional: {
      text: anyText(3000),
      fields: array(anyText(2000), { min: 1, max: 10 }),
      accessory: variants(() => elementsOf.accessory),
      expand: boolean,
    },
    rules: [textOrFields],
  }),
  video: block({
    required: { alt_text: string({ max: 2000 }), title: plainText(199), thumbnail_url: url(), video_url: url() },
    optional: {
      author_name: string({ max: 49 }),
      description: plainText(200),
      provider_icon_url: url(),
      provider_name: string(),
      title_url: url(),
    },
  }),
};
