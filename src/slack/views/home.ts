import type { HomeView, KnownBlock } from '@slack/types';
import { ACTIONS } from '../../domain/contract.js';
import type { Plan } from '../../domain/plan.js';
import type { ListedRun } from '../ports.js';
import { button, context, section } from './blocks.js';
import { clip, escaped } from './mrkdwn.js';
import type { CardLinks } from './run-card.js';
import { runLine } from './run-list.js';

export interface HomeFacts {
  running: ListedRun[];
  waitingForMe: ListedRun[];
  recent: ListedRun[];
  workflows: readonly Plan[];
}

export const EXAMPLES = [
  'Order 2 desk lamps for our office team',
  'Order 5 iPhones for the marketing department',
  'What is running?',
  'Convert 500 euros to dollars',
];
const SHOWN = 10;
// A view holds 100 blocks.
const WORKFLOWS_SHOWN = 25;

interface Part {
  runs: ListedRun[];
  /** What it says when there are none. */
  empty: string;
}

function part(title: string, { runs, empty }: Part, links: CardLinks): KnownBlock[] {
  const head: KnownBlock = { type: 'header', text: { type: 'plain_text', text: title } };
  if (runs.length === 0) return [head, context(empty)];
  const hidden = runs.length > SHOWN ? [context(`… and ${runs.length - SHOWN} more`)] : [];
  return [head, ...runs.slice(0, SHOWN).map((run) => section(runLine(run, links))), ...hidden];
}

/** What is declared, each with the button that opens its form. */
function offered(workflows: readonly Plan[]): KnownBlock[] {
  const head: KnownBlock = { type: 'header', text: { type: 'plain_text', text: 'Start a workflow' } };
  if (workflows.length === 0) return [head, context('No workflow is declared.')];
  const sorted = [...workflows].sort((one, other) => one.name.localeCompare(other.name));
  const hidden =
    sorted.length > WORKFLOWS_SHOWN
      ? [context(`… and ${sorted.length - WORKFLOWS_SHOWN} more: \`/signalbox workflows\``)]
      : [];
  return [head, ...sorted.slice(0, WORKFLOWS_SHOWN).map(startable), ...hidden];
}

const startable = ({ name, description }: Plan): KnownBlock => ({
  block_id: `workflow:${name}`,
  ...section(`*${escaped(name)}*\n${escaped(clip(description, 200))}`),
  accessory: {
    ...button(ACTIONS.runWorkflow, 'Run', { value: name }),
    // Ten buttons that say the same would not tell a screen reader what they start.
    accessibility_label: clip(`Run ${name}`, 75),
  },
});

/** App Home: what is going on, what waits for this person, what can be started and what one can write. */
export function homeView({ running, waitingForMe, recent, workflows }: HomeFacts, links: CardLinks): HomeView {
  return {
    type: 'home',
    blocks: [
      ...part('Waiting for me', { runs: waitingForMe, empty: 'Nothing waits for your decision.' }, links),
      ...part('Running', { runs: running, empty: 'Nothing is running. Write me what you need.' }, links),
      ...part('Recent', { runs: recent, empty: 'Nothing has run yet.' }, links),
      ...offered(workflows),
      { type: 'header', text: { type: 'plain_text', text: 'What you can write' } },
      section(EXAMPLES.map((example) => `• ${escaped(example)}`).join('\n')),
    ],
  };
}
