import { slackIcon } from '../composition.js';
import { elementsOf, imageElement } from '../elements/index.js';
import { array, boolean, oneOf, type Rule, variants } from '../engine.js';
import { type Check, failed } from '../problem.js';
import { richText } from '../rich-text.js';
import { anyText, plainText } from '../text.js';
import { block } from './base.js';
import { basic } from './basic.js';
import { tables } from './tables.js';

const image = variants(() => ({ image: imageElement }));

const something: Rule = (card, at) =>
  ['hero_image', 'title', 'actions', 'body'].some((field) => field in card)
    ? []
    : failed('must define at least one of `hero_image`, `title`, `actions` or `body`', at);

const card = block({
  optional: {
    hero_image: image,
    icon: image,
    slack_icon: slackIcon,
    title: anyText(150),
    subtitle: anyText(150),
    body: anyText(200),
    actions: array(
      variants(() => elementsOf.cardActions),
      { min: 1, max: 3 },
    ),
  },
  rules: [something],
});

const titled: Rule = (container, at) =>
  'title' in container || 'rich_text_title' in container
    ? []
    : failed('must define either `title` or `rich_text_title`', at);

const closedNeedsCollapsible: Rule = (container, at) =>
  container.default_collapsed === true && container.is_collapsible !== true
    ? failed('must define `is_collapsible` to use `default_collapsed`', `${at}/default_collapsed`)
    : [];

const children: Record<string, Check> = { ...basic, table: tables.table };

/** Blocks that frame others. */
export const cards: Record<string, Check> = {
  alert: block({
    required: { text: anyText(200) },
    optional: { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  }),
  card,
  carousel: block({
    required: {
      elements: array(
        variants(() => ({ card })),
        { min: 1, max: 10 },
      ),
    },
  }),
  container: block({
    required: {
      child_blocks: array(
        variants(() => children),
        { min: 1, max: 10 },
      ),
    },
    optional: {
      title: plainText(150),
      rich_text_title: variants(() => ({ rich_text: richText })),
      subtitle: anyText(150),
      icon: image,
      slack_icon: slackIcon,
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
    rules: [titled, closedNeedsCollapsible],
  }),
};
