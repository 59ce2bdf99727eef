import type { HomeView, KnownBlock } from '@slack/types';
import type { ListedRun } from '../ports.js';
import { context, section } from './blocks.js';
import { escaped } from './mrkdwn.js';
import type { CardLinks } from './run-card.js';
import { runLine } from './run-list.js';

export interface HomeFacts {
  running: ListedRun[];
  waitingForMe: ListedRun[];
  recent: ListedRun[];
}

export const EXAMPLES = [
  'Order 2 desk lamps for our office team',
  'Order 5 iPhones for the marketing department',
  'What is running?',
  'Convert 500 euros to dollars',
];
const SHOWN = 10;

function part(title: string, runs: ListedRun[], empty: string, links: CardLinks): KnownBlock[] {
  const head: KnownBlock = { type: 'header', text: { type: 'plain_text', text: title } };
  if (runs.length === 0) return [head, context(empty)];
  const hidden = runs.length > SHOWN ? [context(`… and ${runs.length - SHOWN} more`)] : [];
  return [head, ...runs.slice(0, SHOWN).map((run) => section(runLine(run, links))), ...hidden];
}

/** App Home: what is going on, what waits for this person, what one can write. */
export function homeView({ running, waitingForMe, recent }: HomeFacts, links: CardLinks): HomeView {
  return {
    type: 'home',
    blocks: [
      ...part('Waiting for me', waitingForMe, 'Nothing waits for your decision.', links),
      ...part('Running', running, 'Nothing is running. Write me what you need.', links),
      ...part('Recent', recent, 'Nothing has run yet.', links),
      { type: 'header', text: { type: 'plain_text', text: 'What you can write' } },
      section(EXAMPLES.map((example) => `• ${escaped(example)}`).join('\n')),
    ],
  };
}
