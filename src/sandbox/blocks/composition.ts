import { array, boolean, isShape, object, oneOf, type Rule, string, variants } from './engine.js';
import { type Check, failed } from './problem.js';
import { anyText, plainText } from './text.js';

/** Slack takes http, https and mailto-like links; without a scheme it refuses. */
const hasScheme = (value: string) => /^[a-z][a-z0-9+.-]*:/i.test(value.trim());

/** A link of at most `max` characters that names its scheme. */
export function url(max = 3000): Check {
  const text = string({ max });
  return (value, at) => {
    const problems = text(value, at);
    if (problems.length > 0 || hasScheme(String(value))) return problems;
    return failed('Invalid URL format', at, { type: 'format', expected: 'uri', got: value });
  };
}

export const style = oneOf('primary', 'danger');

/** The dialog that asks "are you sure". */
export const confirm = object({
  required: { text: anyText(300) },
  optional: { title: plainText(100), confirm: plainText(30), deny: plainText(30), style },
});

/** One choice. Radio buttons and checkboxes take mrkdwn; only overflow menus take a `url`. */
export const option = (kind: 'plain' | 'any' | 'overflow'): Check => {
  const shape = {
    required: { text: kind === 'any' ? anyText(75) : plainText(75), value: string({ max: 150 }) },
    optional: {
      description: kind === 'any' ? anyText(75) : plainText(75),
      ...(kind === 'overflow' && { url: url() }),
    },
  };
  return object(shape);
};

export const optionGroup = object({
  required: { label: plainText(75), options: array(option('plain'), { min: 1, max: 100 }) },
});

export const dispatchActionConfig = object({
  optional: { trigger_actions_on: array(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1 }) },
});

const somethingToFilter: Rule = (filter, at) =>
  ['include', 'exclude_external_shared_channels', 'exclude_bot_users'].some((name) => name in filter)
    ? []
    : failed('must define at least one of the filter fields', at);

export const conversationFilter = object({
  optional: {
    include: array(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
  rules: [somethingToFilter],
});

const exactlyOne =
  (first: string, second: string): Rule =>
  (value, at) =>
    first in value !== second in value ? [] : failed(`must define either \`${first}\` or \`${second}\``, at);

const slackFile = object({ optional: { id: string(), url: url() }, rules: [exactlyOne('id', 'url')] });

/** The fields every image has, block or element. */
export const imageSource = { image_url: url(), slack_file: slackFile };
export const imageRule = exactlyOne('image_url', 'slack_file');

// docs.slack.dev/reference/block-kit/composition-objects/slack-icon-object
const ICONS =
  'archive book bookmark bot bug calendar call caret-left caret-right check clipboard code comment compass copy cube ' +
  'download edit email eye-closed eye-open file flag folder gear globe heart help image info key lightbulb link map ' +
  'mobile new-window pin plus refine refresh rocket save screen share sparkle star star-filled tag thumbs-down ' +
  'thumbs-up trash upload user warning';

/** A named icon of Slack's own set. */
export const slackIcon = variants(() => ({ icon: object({ required: { name: oneOf(...ICONS.split(' ')) } }) }));

/** A preselected option has to be one of the options offered. */
export const preselected =
  (initial: 'initial_option' | 'initial_options'): Rule =>
  (element, at) => {
    const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
    const offered = [element, ...groups.filter(isShape)].flatMap(({ options }) =>
      Array.isArray(options) ? options : [],
    );
    const values = new Set(offered.filter(isShape).map(({ value }) => value));
    const chosen = initial === 'initial_option' ? [element[initial]] : element[initial];
    const stray = (Array.isArray(chosen) ? chosen : []).some((each) => isShape(each) && !values.has(each.value));
    return stray ? failed('could not find initial option in the options', `${at}/${initial}`) : [];
  };
