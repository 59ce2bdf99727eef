import { inOrder } from '../../text/in-order.js';
import { inNumbers, type PlottedChart } from './chart.js';
import { BarMarks, LineMarks } from './marks.js';
import { type Scale, scaleFor } from './scale.js';
import { useWidth } from './use-width.js';

const HEIGHT = 240;
const TOP = 12;
const BOTTOM = HEIGHT - 28;
const RIGHT_GAP = 8;
const LETTER = 6.5;
const MOST_LETTERS = 14;

/** The drawing area in pixels, and the middle of each category. */
export interface Area {
  left: number;
  right: number;
  /** Width of one category. */
  slot: number;
  middle(category: number): number;
}

/** `bar`, `area`, `line`: axes with what stands between them. */
export function Plot({ chart }: { chart: PlottedChart }) {
  const [measured, width] = useWidth<HTMLDivElement>();
  const { categories, x_label, y_label } = chart.axis_config;
  const scale = scaleFor(
    chart.series.flatMap(({ data }) => data.map(({ value }) => value)),
    TOP,
    BOTTOM,
  );
  const left = Math.max(...scale.ticks.map((tick) => inNumbers(tick).length)) * LETTER + 12;
  const slot = (width - left - RIGHT_GAP) / categories.length;
  const area: Area = { left, right: width - RIGHT_GAP, slot, middle: (index) => left + (index + 0.5) * slot };
  return (
    <div className="chart-plot" ref={measured}>
      {y_label && <div className="chart-axis-name">{y_label}</div>}
      <svg className="chart" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <ValueAxis scale={scale} area={area} />
        {chart.type === 'bar' ? (
          <BarMarks series={chart.series} scale={scale} area={area} />
        ) : (
          <LineMarks series={chart.series} scale={scale} area={area} filled={chart.type === 'area'} />
        )}
        <CategoryAxis categories={categories} area={area} />
      </svg>
      {x_label && <div className="chart-axis-name chart-axis-below">{x_label}</div>}
    </div>
  );
}

function ValueAxis({ scale, area }: { scale: Scale; area: Area }) {
  return scale.ticks.map((tick) => (
    <g key={tick} className={tick === 0 ? 'chart-zero' : 'chart-tick'}>
      <line x1={area.left} x2={area.right} y1={scale.at(tick)} y2={scale.at(tick)} />
      <text x={area.left - 6} y={scale.at(tick) + 4} textAnchor="end">
        {inNumbers(tick)}
      </text>
    </g>
  ));
}

/** Names under the axis; where they would run into each other only every second, third, … is written. */
function CategoryAxis({ categories, area }: { categories: string[]; area: Area }) {
  const names = categories.map(shortened);
  const widest = Math.max(...names.map(({ length }) => length)) * LETTER + 8;
  const every = Math.max(1, Math.ceil(widest / area.slot));
  return inOrder(names, (name, index) =>
    index % every === 0 ? (
      <text className="chart-category" x={Math.max(area.middle(index), widest / 2)} y={HEIGHT - 8} textAnchor="middle">
        {name}
      </text>
    ) : null,
  );
}

/** Long names often differ only in their end: it is kept, and the middle goes. */
const shortened = (name: string): string =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 5)}…${name.slice(-4)}` : name;
