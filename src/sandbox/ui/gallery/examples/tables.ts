import { type Chapter, rich } from '../example.js';

const text = (words: string) => ({ type: 'raw_text' as const, text: words });
const number = (value: number) => ({ type: 'raw_number' as const, value, text: value.toFixed(2) });

/** table, data_table. */
export const tables: Chapter[] = [
  {
    name: 'table',
    examples: [
      {
        title: 'with column settings',
        blocks: [
          {
            type: 'table',
            column_settings: [{ is_wrapped: true }, { align: 'right' }, { align: 'center' }],
            rows: [
              [text('Item'), text('Price'), text('State')],
              [text('A desk lamp whose name is so long that it has to be wrapped somewhere'), number(49), rich('sold')],
              [text('Laptop'), number(1299.5), text('in stock')],
            ],
          },
        ],
      },
      {
        title: 'wider than its message',
        blocks: [
          {
            type: 'table',
            rows: [0, 1].map((row) => Array.from({ length: 14 }, (_, column) => text(`Cell ${row}.${column}`))),
          },
        ],
      },
    ],
  },
  {
    name: 'data_table',
    examples: [
      {
        title: 'sorted and paged',
        blocks: [
          {
            type: 'data_table',
            caption: 'Orders of this week',
            page_size: 3,
            row_header_column_index: 0,
            rows: [
              [text('Order'), text('Total')],
              ...[250, 49.9, 4999, 120, 75, 18].map((total, index) => [text(`ORD-${index + 1}`), number(total)]),
            ],
          },
        ],
      },
    ],
  },
];
