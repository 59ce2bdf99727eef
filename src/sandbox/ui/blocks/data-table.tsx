import type { DataTableBlock } from '@slack/types';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { inOrder } from '../text/in-order.js';
import { Cell, type CellValue, sortKey } from './cell.js';
import { ScrollRegion } from './scroll-region.js';

type Row = CellValue[];
type Sort = { column: number; down: boolean } | null;

const PAGE_SIZE = 5;

/** `data_table`: a table with a caption that one can sort and leaf through. */
export function DataTable({ block }: { block: DataTableBlock }) {
  const [sort, setSort] = useState<Sort>(null);
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = block.rows;
  const size = block.page_size ?? PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = sorted(rows, sort).slice(page * size, (page + 1) * size);
  const rowHeader = block.row_header_column_index ?? 0;
  return (
    <ScrollRegion className="block-table" label={block.caption}>
      <table>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {inOrder(head, (cell, column) => (
              <SortHeading {...{ cell, column, numeric: rows[0]?.[column]?.type === 'raw_number', sort, setSort }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(shown, (row) => (
            <DataRow row={row} rowHeader={rowHeader} />
          ))}
        </tbody>
      </table>
      {pages > 1 && <Pager page={page} pages={pages} turn={setPage} />}
    </ScrollRegion>
  );
}

function sorted(rows: Row[], sort: Sort): Row[] {
  if (!sort) return rows;
  const order = (a: Row, b: Row): number => {
    const [x, y] = [sortKey(a[sort.column]), sortKey(b[sort.column])];
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
  };
  return [...rows].sort((a, b) => (sort.down ? order(b, a) : order(a, b)));
}

interface SortHeadingProps {
  cell: CellValue;
  column: number;
  /** Whether the column holds numbers. */
  numeric: boolean;
  sort: Sort;
  setSort: (sort: Sort) => void;
}

function SortHeading({ cell, column, numeric, sort, setSort }: SortHeadingProps) {
  const mine = sort?.column === column ? sort : null;
  const Arrow = mine?.down ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={numeric ? 'right' : undefined}
      aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : undefined}
    >
      <Button className="sort-button" onPress={() => setSort({ column, down: mine ? !mine.down : false })}>
        <Cell cell={cell} />
        <Arrow size={12} aria-hidden className={mine ? undefined : 'faint'} />
      </Button>
    </th>
  );
}

function DataRow({ row, rowHeader }: { row: Row; rowHeader: number }) {
  return (
    <tr>
      {inOrder(row, (cell, column) =>
        column === rowHeader ? (
          <th scope="row">
            <Cell cell={cell} />
          </th>
        ) : (
          <td className={cell.type === 'raw_number' ? 'right' : undefined}>
            <Cell cell={cell} />
          </td>
        ),
      )}
    </tr>
  );
}

function Pager({ page, pages, turn }: { page: number; pages: number; turn: (page: number) => void }) {
  return (
    <div className="pager">
      <Button className="button" isDisabled={page === 0} onPress={() => turn(page - 1)}>
        Previous
      </Button>
      <span>
        Page {page + 1} of {pages}
      </span>
      <Button className="button" isDisabled={page === pages - 1} onPress={() => turn(page + 1)}>
        Next
      </Button>
    </div>
  );
}
