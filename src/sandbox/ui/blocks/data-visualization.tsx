import { inOrder } from '../text/in-order.js';
import { colourOf, type DataVisualizationBlock, inNumbers, inPercent } from './chart/chart.js';
import { Pie } from './chart/pie.js';
import { Plot } from './chart/plot.js';
import { Values } from './chart/values.js';

/** `data_visualization`: a pie, bar, area, or line chart with its legend. */
export function DataVisualization({ block }: { block: DataVisualizationBlock }) {
  const { chart, title } = block;
  return (
    <figure className={`block-chart kind-${chart.type}`} aria-label={title}>
      <div className="chart-title" aria-hidden="true">
        {title}
      </div>
      <div className="chart-body">
        {chart.type === 'pie' ? <Pie chart={chart} /> : <Plot chart={chart} />}
        <ul className="chart-legend" aria-hidden="true">
          {inOrder(legendOf(chart), ({ name, note }, index) => (
            <li>
              <span className={`chart-key ${colourOf(index)}`} />
              <span className="chart-name">{name}</span>
              {note && <span className="chart-note">{note}</span>}
            </li>
          ))}
        </ul>
      </div>
      <Values block={block} />
    </figure>
  );
}

function legendOf(chart: DataVisualizationBlock['chart']): { name: string; note?: string }[] {
  if (chart.type !== 'pie') return chart.series.map(({ name }) => ({ name }));
  const whole = chart.segments.reduce((sum, { value }) => sum + value, 0);
  return chart.segments.map(({ label, value }) => ({
    name: label,
    note: `${inNumbers(value)} · ${inPercent(value, whole)}`,
  }));
}
