const KINDS = {
  title: 'string',
  small: 'integer, max: 5',
  weight: 'number',
  urgent: 'boolean',
  price: 'money',
  due: 'date',
  size: 'enum, values: [small, large]',
  owner: 'person',
  room: 'channel',
  mail: 'email',
  call: 'phone',
  tags: 'list',
  more: 'object',
};
/** A workflow that asks for one of each kind of parameter. */
export const EVERYTHING = `
name: everything
description: Asks for one of each.
parameters:
${Object.entries(KINDS)
  .map(([name, type]) => `  - { name: ${name}, type: ${type} }`)
  .join('\n')}
tasks:
  - { id: all, type: transform, expression: '[${Object.keys(KINDS)
    .map((name) => `parameters.${name}`)
    .join(', ')}]' }
output: tasks.all
`;
/** What its form is made of. */
export const ELEMENTS = [
  'plain_text_input',
  'number_input',
  'number_input',
  'static_select',
  'plain_text_input',
  'datepicker',
  'static_select',
  'users_select',
  'channels_select',
  'email_text_input',
  'plain_text_input',
  'plain_text_input',
  'plain_text_input',
];
/** What the form takes. */
export const RIGHT = {
  title: 'a title',
  small: '3',
  weight: '0.5',
  urgent: 'yes',
  price: '240 EUR',
  due: '2027-03-31',
  size: 'large',
  owner: 'U0BOB',
  room: 'C0GENERAL',
  mail: 'a@b.co',
  call: '+49 30 1234567',
  tags: 'red, green',
  more: '{"depth": 2}',
};
/** What only the workflow's own check refuses. */
export const WRONG = { price: 'a lot', call: 'soon', more: 'whatever' };
