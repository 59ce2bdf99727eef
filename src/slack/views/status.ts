import type { ListedRun } from '../ports.js';
import type { CardLinks } from './run-card.js';
import { RUN_WORDS } from './words.js';

const SHOWN = 20;

/** What this person's runs wait for, and how the services are. Markdown. */
export function statusText(runs: ListedRun[], services: string[], links: CardLinks): string {
  const lines = runs
    .slice(0, SHOWN)
    .map((run) => `- [${run.runId}](${links.runUrl(run.workflowId)}) ${run.title}: ${RUN_WORDS[run.state].word}`);
  const told = lines.length > 0 ? lines : ['Nothing of yours is running.'];
  const hidden = runs.length > SHOWN ? [`… and ${runs.length - SHOWN} more`] : [];
  return [...told, ...hidden, '', ...services.map((line) => `- ${line}`)].join('\n').trim();
}
