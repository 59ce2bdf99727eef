/** What a newcomer can try with one click: one that runs through, one that somebody must approve, one with a question. */
export const SENTENCES = [
  { text: 'Order 2 desk lamps for our office team', why: 'runs through by itself' },
  { text: 'Order 5 iPhones for the marketing department', why: 'waits until somebody approves it' },
  { text: 'Order some laptops', why: 'asks back first' },
];

/** The channel in which the sentences are at home; where a workspace has none of that name, another one does. */
export const FIRST_CHANNEL = 'orders';
