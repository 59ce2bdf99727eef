import type { Json } from '../../../state/wire.js';
import type { Chapter, Example } from '../example.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
const of = (categories: string[], values: number[]) =>
  categories.map((label, index) => ({ label, value: values[index] ?? 0 }));

const SERIES = [
  { name: 'Online', data: of(MONTHS, [120, 180, 150, 240, 310, 290]) },
  { name: 'In shops', data: of(MONTHS, [90, 75, 110, 95, 60, 40]) },
];

const chart = (title: string, fields: Json): Example => ({
  title,
  blocks: [{ type: 'data_visualization', title: `Orders: ${title}`, chart: fields }],
});

const plotted = (title: string, type: 'bar' | 'area' | 'line', series: Json[] = SERIES, categories = MONTHS): Example =>
  chart(title, { type, series, axis_config: { categories, x_label: 'Month', y_label: 'Orders' } });

const MANY = Array.from({ length: 20 }, (_, index) => `Warehouse number ${index + 1}`);
const SHARES = [
  { label: 'Laptops', value: 48 },
  { label: 'Phones', value: 31.5 },
  { label: 'Lamps', value: 12 },
  { label: 'Everything else', value: 8.5 },
];

/** data_visualization. */
export const charts: Chapter[] = [
  {
    name: 'data_visualization',
    examples: [
      chart('pie', { type: 'pie', segments: SHARES }),
      chart('pie of one', { type: 'pie', segments: SHARES.slice(0, 1) }),
      plotted('bars', 'bar'),
      plotted('bars below zero', 'bar', [{ name: 'Profit', data: of(MONTHS, [12, -4.5, 7, -9, 3, 15]) }]),
      plotted(
        'twenty bars',
        'bar',
        [
          {
            name: 'Stock',
            data: of(
              MANY,
              MANY.map((_, index) => (index * 37) % 100),
            ),
          },
        ],
        MANY,
      ),
      plotted('lines', 'line'),
      plotted('areas', 'area'),
    ],
  },
];
