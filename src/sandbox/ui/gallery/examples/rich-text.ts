import type { Chapter } from '../example.js';

const text = (
  words: string,
  style?: { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean; underline?: boolean },
) => ({
  type: 'text' as const,
  text: words,
  style,
});

const item = (words: string) => ({ type: 'rich_text_section' as const, elements: [text(words)] });

/** rich_text. */
export const richText: Chapter[] = [
  {
    name: 'rich_text',
    examples: [
      {
        title: 'styles and mentions',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  text('Hello there, '),
                  text('I am a bold rich text block!', { bold: true }),
                  text(' italic', { italic: true }),
                  text(' struck', { strike: true }),
                  text(' underlined', { underline: true }),
                  text(' '),
                  text('code', { code: true }),
                  text(' '),
                  { type: 'emoji', name: 'basketball' },
                  text(' '),
                  { type: 'user', user_id: 'U0ALICE' },
                  text(' '),
                  { type: 'channel', channel_id: 'C0ORDERS' },
                  text(' '),
                  { type: 'usergroup', usergroup_id: 'S0FINANCE' },
                  text(' '),
                  { type: 'broadcast', range: 'here' },
                  text(' '),
                  { type: 'link', url: 'https://example.com', text: 'a link' },
                  text(' '),
                  { type: 'color', value: '#F405B3' },
                  text(' '),
                  { type: 'date', timestamp: 1720710212, format: '{date_num} at {time}', fallback: 'a date' },
                ],
              },
            ],
          },
        ],
      },
      {
        title: 'a list that goes on, with a bar beside it',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_list',
                style: 'ordered',
                offset: 2,
                border: 1,
                elements: ['Third', 'Fourth'].map(item),
              },
            ],
          },
        ],
      },
      {
        title: 'lists, quote, code',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              { type: 'rich_text_list', style: 'bullet', elements: ['Huddles', 'Canvas'].map(item) },
              { type: 'rich_text_list', style: 'ordered', indent: 1, elements: ['First', 'Second'].map(item) },
              { type: 'rich_text_quote', elements: [text('What we need is good examples in our documentation.')] },
              {
                type: 'rich_text_preformatted',
                elements: [text('{\n  "object": {\n    "description": "an example"\n  }\n}')],
              },
            ],
          },
        ],
      },
    ],
  },
];
