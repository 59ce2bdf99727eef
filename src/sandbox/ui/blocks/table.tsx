import type { TableBlock } from '@slack/types';
import { inOrder } from '../text/in-order.js';
import { Cell, type CellValue } from './cell.js';
import { ScrollRegion } from './scroll-region.js';

type Column = NonNullable<TableBlock['column_settings']>[number] | undefined;

/** `table`: the first row is its heading. A wide one scrolls by itself. */
export function Table({ block }: { block: TableBlock }) {
  const [head = [], ...rows] = block.rows;
  const columns: Column[] = block.column_settings ?? [];
  return (
    <ScrollRegion className="block-table" label="Table">
      <table>
        <thead>
          <tr>
            {inOrder(head, (cell, index) => (
              <Heading cell={cell} column={columns[index]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(rows, (row) => (
            <tr>
              {inOrder(row, (cell, index) => (
                <Data cell={cell} column={columns[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const classOf = (column: Column): string => `${column?.align ?? 'left'}${column?.is_wrapped ? ' wrapped' : ''}`;

const Heading = ({ cell, column }: { cell: CellValue; column: Column }) => (
  <th scope="col" className={classOf(column)}>
    <Cell cell={cell} />
  </th>
);

const Data = ({ cell, column }: { cell: CellValue; column: Column }) => (
  <td className={classOf(column)}>
    <Cell cell={cell} />
  </td>
);
