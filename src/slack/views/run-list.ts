import type { ListedRun } from '../ports.js';
import { clip, escaped, link, time } from './mrkdwn.js';
import type { CardLinks } from './run-card.js';
import { RUN_WORDS } from './words.js';

/** One line of a list of runs, in mrkdwn. */
export function runLine(run: ListedRun, links: CardLinks): string {
  const { icon, word } = RUN_WORDS[run.state];
  const where = link(links.runUrl(run.workflowId), run.runId);
  return `${icon} *${escaped(clip(run.title || run.runId, 120))}* — ${word} · ${where} · started ${time(run.startedAt)}`;
}
