import { inOrder } from '../../text/in-order.js';
import { colourOf, inNumbers, inPercent, type PieChart } from './chart.js';

const SIZE = 200;
const MIDDLE = SIZE / 2;
const RADIUS = 96;

const onCircle = (share: number): string => {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return `${MIDDLE + RADIUS * Math.cos(angle)} ${MIDDLE + RADIUS * Math.sin(angle)}`;
};

/** `pie`: one slice for each segment, clockwise from the top. */
export function Pie({ chart }: { chart: PieChart }) {
  const whole = chart.segments.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  const slices = chart.segments.map(({ label, value }) => {
    const from = before / whole;
    before += value;
    return { from, to: before / whole, title: `${label}: ${inNumbers(value)} (${inPercent(value, whole)})` };
  });
  return (
    <svg className="chart chart-pie" viewBox={`0 0 ${SIZE} ${SIZE}`} width={SIZE} height={SIZE} aria-hidden="true">
      {inOrder(slices, ({ from, to, title }, index) => (
        <g className={`chart-mark ${colourOf(index)}`}>
          <title>{title}</title>
          {slices.length === 1 ? (
            <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} />
          ) : (
            <path
              d={`M ${MIDDLE} ${MIDDLE} L ${onCircle(from)} A ${RADIUS} ${RADIUS} 0 ${to - from > 0.5 ? 1 : 0} 1 ${onCircle(to)} Z`}
            />
          )}
        </g>
      ))}
    </svg>
  );
}
