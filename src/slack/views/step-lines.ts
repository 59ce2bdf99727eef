import type { StepState } from '../../domain/run-state.js';
import { clip, escaped, withPeople } from './mrkdwn.js';
import { stepIcon, stepWord } from './words.js';

/** Room for the whole plan in one card, well inside Slack's ~13,000 characters a message. */
const PLAN_CHARS = 5_000;
const SECTION_CHARS = 2_900;
const DETAIL_CHARS = 240;

export function stepLine(step: StepState): string {
  const detail = step.detail ? ` · ${withPeople(clip(step.detail, DETAIL_CHARS))}` : '';
  const undoing = step.undoes ? '↩ ' : '';
  return `${stepIcon(step)} *${undoing}${escaped(clip(step.title, 80))}* — ${stepWord(step)}${detail}`;
}

/** Which steps are left out first when the plan is too long: what is done and what is still far off. */
const interest = (step: StepState): number => (['completed', 'pending', 'skipped'].includes(step.state) ? 0 : 1);

function fitting(steps: StepState[]): { lines: string[]; hidden: number } {
  const kept = new Set(steps);
  let size = steps.reduce((total, step) => total + stepLine(step).length + 1, 0);
  const dispensable = [...steps].sort((a, b) => interest(a) - interest(b));
  for (const step of dispensable) {
    if (size <= PLAN_CHARS) break;
    kept.delete(step);
    size -= stepLine(step).length + 1;
  }
  return { lines: steps.filter((step) => kept.has(step)).map(stepLine), hidden: steps.length - kept.size };
}

/** The plan in as few sections as Slack's 3000 characters allow; says how many steps are not shown. */
export function planTexts(steps: StepState[]): string[] {
  const { lines, hidden } = fitting(steps);
  const all = hidden > 0 ? [...lines, `… and ${hidden} more steps`] : lines;
  const texts: string[] = [];
  for (const line of all) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < SECTION_CHARS) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}
