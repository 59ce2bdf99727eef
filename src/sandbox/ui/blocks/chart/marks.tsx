import { inOrder } from '../../text/in-order.js';
import { colourOf, inNumbers, type Series } from './chart.js';
import type { Area } from './plot.js';
import type { Scale } from './scale.js';

interface MarksProps {
  series: Series[];
  scale: Scale;
  area: Area;
}

const WIDEST_BAR = 44;

/** One group of bars for each category, one bar for each series. */
export function BarMarks({ series, scale, area }: MarksProps) {
  const bar = Math.max(1, Math.min((area.slot * 0.8) / series.length, WIDEST_BAR));
  return inOrder(series, ({ name, data }, index) => (
    <g className={`chart-mark ${colourOf(index)}`}>
      {inOrder(data, ({ label, value }, category) => {
        const x = area.middle(category) + (index - series.length / 2) * bar;
        const [from, to] = [scale.at(Math.max(0, value)), scale.at(Math.min(0, value))];
        return (
          <rect x={x} y={from} width={bar} height={Math.max(1, to - from)} rx={Math.min(3, bar / 4)}>
            <title>{`${name}, ${label}: ${inNumbers(value)}`}</title>
          </rect>
        );
      })}
    </g>
  ));
}

/** One line for each series, with the area down to zero filled where it is an `area`. */
export function LineMarks({ series, scale, area, filled }: MarksProps & { filled: boolean }) {
  return inOrder(series, ({ name, data }, index) => {
    const at = data.map(({ value }, category) => `${area.middle(category)},${scale.at(value)}`);
    const zero = scale.at(0);
    const around = [`${area.middle(0)},${zero}`, ...at, `${area.middle(data.length - 1)},${zero}`];
    return (
      <g className={`chart-mark ${colourOf(index)}`}>
        {filled && <polygon className="chart-fill" points={around.join(' ')} />}
        <polyline points={at.join(' ')} />
        {inOrder(data, ({ label, value }, category) => (
          <circle cx={area.middle(category)} cy={scale.at(value)} r={4}>
            <title>{`${name}, ${label}: ${inNumbers(value)}`}</title>
          </circle>
        ))}
      </g>
    );
  });
}
