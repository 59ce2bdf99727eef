import { inOrder } from '../../text/in-order.js';
import { type DataVisualizationBlock, inNumbers, type Series } from './chart.js';

/** The numbers of a chart as a table, for those who cannot see the drawing. */
export function Values({ block: { title, chart } }: { block: DataVisualizationBlock }) {
  const series: Series[] = chart.type === 'pie' ? [{ name: 'Value', data: chart.segments }] : chart.series;
  const labels = chart.type === 'pie' ? chart.segments.map(({ label }) => label) : chart.axis_config.categories;
  return (
    <table className="visually-hidden">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {inOrder(series, ({ name }) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(labels, (label, row) => (
          <tr>
            <th scope="row">{label}</th>
            {inOrder(series, ({ data }) => (
              <td>{inNumbers(data[row]?.value ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
