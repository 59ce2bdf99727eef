import { array, boolean, decimal, integer, isShape, object, oneOf, type Rule, string, variants } from '../engine.js';
import { failed } from '../problem.js';
import { richText } from '../rich-text.js';
import { block } from './base.js';

const raw = {
  raw_text: object({ required: { text: string() } }),
  raw_number: object({ required: { value: decimal(), text: string() } }),
};
const cell = variants(() => ({ rich_text: richText, ...raw }));
const row = array(cell, { min: 1, max: 20 });
const headerCell = variants(() => raw);

const rowsOf = (table: Record<string, unknown>) => (Array.isArray(table.rows) ? table.rows.filter(Array.isArray) : []);

const evenRows: Rule = (table, at) => {
  const rows = rowsOf(table);
  const uneven = rows.findIndex((each) => each.length !== rows[0]?.length);
  return uneven < 0 ? [] : failed('all rows must have the same number of cells', `${at}/rows/${uneven}`);
};

const plainHeader: Rule = (table, at) =>
  (rowsOf(table)[0] ?? []).flatMap((each: unknown, index: number) => headerCell(each, `${at}/rows/0/${index}`));

const indexInside: Rule = (table, at) => {
  const columns = rowsOf(table)[0]?.length ?? 0;
  const index = table.row_header_column_index;
  return typeof index === 'number' && index >= columns
    ? failed(`must be less than ${columns}`, `${at}/row_header_column_index`)
    : [];
};

const column = object({ optional: { align: oneOf('left', 'center', 'right'), is_wrapped: boolean } });

/** Both kinds of table. */
export const tables = {
  table: block({
    required: { rows: array(row, { min: 1, max: 100 }) },
    // A column without settings of its own may be null.
    optional: { column_settings: array((value, at) => (isShape(value) ? column(value, at) : []), { max: 20 }) },
  }),
  data_table: block({
    required: { rows: array(row, { min: 2, max: 101 }), caption: string({ max: 2000 }) },
    optional: { page_size: integer({ min: 1, max: 100 }), row_header_column_index: integer({ min: 0, max: 19 }) },
    rules: [evenRows, plainHeader, indexInside],
  }),
};
