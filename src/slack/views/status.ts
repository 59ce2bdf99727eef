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

/** How Slack reaches us: no socket open means that nobody is heard. */
export function slackLine(sockets: readonly { connected: boolean }[]): string {
  if (sockets.length === 0) return 'Slack: over HTTP';
  const open = sockets.filter(({ connected }) => connected).length;
  return `Slack: ${open} of ${sockets.length} sockets open`;
}
