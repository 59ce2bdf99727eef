import type { DataTableBlock } from '@slack/types';
import { PlainText } from '../text/plain-text.js';
import { RichText } from '../text/rich-text.js';

/** A cell of `table` and `data_table`. */
export type CellValue = DataTableBlock['rows'][number][number];

/** One cell of a data table. */
export function Cell({ cell }: { cell: CellValue }) {
  return cell.type === 'rich_text' ? <RichText block={cell} /> : <PlainText text={cell.text} />;
}

/** What a column is sorted by: a number where the app gave one, otherwise the text. */
export function sortKey(cell: CellValue | undefined): string | number {
  if (!cell) return '';
  if (cell.type === 'raw_number') return cell.value;
  return cell.type === 'rich_text' ? JSON.stringify(cell.elements) : cell.text;
}
