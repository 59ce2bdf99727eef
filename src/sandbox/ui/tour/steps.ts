/** The guided tour: ask as one person, approve as another. */
export const STEPS = [
  {
    title: 'Ask as Alice',
    text: 'You look through Alice’s eyes. Open #orders and mention the app, or click one of the sentences there: “Order 5 iPhones for the marketing department”.',
  },
  {
    title: 'Watch the thread',
    text: 'The answer comes in the thread beside the channel. One card tells every step. This order is large, so the card waits: somebody else must approve it.',
  },
  {
    title: 'Approve as Carol',
    text: 'Choose Carol at the top right, best in a new window beside this one. She is in the finance group: open the same thread and click Approve.',
  },
  {
    title: 'Look backstage',
    text: 'The wrench at the top shows what went over the wire, breaks things on purpose, and moves the clock. Ctrl+K goes anywhere.',
  },
];
