import { array, decimal, isShape, object, type Rule, string, variants } from '../engine.js';
import { type BlockProblem, type Check, failed } from '../problem.js';
import { block } from './base.js';

const label = string({ max: 20 });
const axisLabel = string({ max: 50 });
const point = object({ required: { label, value: decimal() } });

const aboveZero: Check = (value, at) => {
  const problems = decimal()(value, at);
  if (problems.length > 0 || Number(value) > 0) return problems;
  return failed('must be greater than 0', at, { type: 'minimum', expected: 0, got: value });
};

const shapes = (list: unknown) => (Array.isArray(list) ? list.filter(isShape) : []);

/** Every series has one point for each category, in their order, and a name of its own. */
const evenSeries: Rule = (chart, at) => {
  const categories = isShape(chart.axis_config) ? chart.axis_config.categories : [];
  const wanted = JSON.stringify(categories);
  const names = shapes(chart.series).map(({ name }) => name);
  return shapes(chart.series).flatMap((series, index): BlockProblem[] => {
    const here = `${at}/series/${index}`;
    if (names.indexOf(series.name) !== index)
      return failed(`\`name\` "${String(series.name)}" already exists`, `${here}/name`);
    const labels = JSON.stringify(shapes(series.data).map((each) => each.label));
    return labels === wanted ? [] : failed('must have one value for each category', `${here}/data`);
  });
};

const plotted = object({
  required: {
    series: array(object({ required: { name: label, data: array(point, { min: 1, max: 20 }) } }), { min: 1, max: 12 }),
    axis_config: object({
      required: { categories: array(label, { min: 1, max: 20 }) },
      optional: { x_label: axisLabel, y_label: axisLabel },
    }),
  },
  rules: [evenSeries],
});

const chart = variants(() => ({
  pie: object({
    required: { segments: array(object({ required: { label, value: aboveZero } }), { min: 1, max: 12 }) },
  }),
  bar: plotted,
  area: plotted,
  line: plotted,
}));

/** Charts; Slack has them (docs.slack.dev/reference/block-kit/blocks/data-visualization-block), the SDK's types not yet. */
export const charts: Record<string, Check> = {
  data_visualization: block({ required: { title: string({ max: 50 }), chart } }),
};
