import { slackIcon } from '../composition.js';
import { elementsOf, urlSource } from '../elements/index.js';
import { array, boolean, isShape, oneOf, type Rule, string, variants } from '../engine.js';
import { type Check, failed } from '../problem.js';
import { richText } from '../rich-text.js';
import { block } from './base.js';

const status = oneOf('pending', 'in_progress', 'complete', 'error');
const richTextOnly = variants(() => ({ rich_text: richText }));

// Live Slack takes bare strings for a task's and a plan's title, and refuses text objects.
const taskCard = block({
  required: { task_id: string({ max: 255 }), title: string({ max: 256 }) },
  optional: {
    status,
    details: richTextOnly,
    output: richTextOnly,
    sources: array(variants(() => ({ url: urlSource }))),
    icon: slackIcon,
    hide_title: boolean,
  },
});

const distinctTasks: Rule = ({ tasks }, at) => {
  const ids = (Array.isArray(tasks) ? tasks : []).filter(isShape).map(({ task_id }) => task_id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  return twice < 0 ? [] : failed(`\`task_id\` "${ids[twice]}" already exists`, `${at}/tasks/${twice}/task_id`);
};

/** What agents answer with; in messages only. */
export const agent: Record<string, Check> = {
  markdown: block({ required: { text: string({ max: 12_000 }) } }),
  task_card: taskCard,
  plan: block({
    required: { title: string({ max: 256 }) },
    optional: {
      tasks: array(
        variants(() => ({ task_card: taskCard })),
        { max: 50 },
      ),
    },
    rules: [distinctTasks],
  }),
  context_actions: block({
    required: {
      elements: array(
        variants(() => elementsOf.contextActions),
        { min: 1, max: 5 },
      ),
    },
  }),
};
