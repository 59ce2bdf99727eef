import type { KnownBlock } from '@slack/types';
import { formatMoney } from '../../domain/money.js';
import type { RunState } from '../../domain/run-state.js';
import type { Message } from '../send/message.js';
import { context, MESSAGE_BLOCKS, section } from './blocks.js';
import { clip, escaped, link, time, unmarked, userMention, withPeople } from './mrkdwn.js';
import { runButtons } from './run-buttons.js';
import { runMetadata } from './run-metadata.js';
import { planTexts, stepLine } from './step-lines.js';
import { CHOICE_WORDS, runIcon, runWord } from './words.js';

// Together with the plan inside the ~13,000 characters that Slack takes for all blocks of a message.
const ITEMS_CHARS = 1_500;
const WAITING_CHARS = 2_500;
const ITEMS_SHOWN = 10;
const PLAN_SECTIONS = 12;

export interface CardLinks {
  /** The run in the Temporal UI. */
  runUrl(workflowId: string): string;
}

function totalText({ total, baseTotal }: RunState): string | null {
  if (!total) return null;
  const base = baseTotal && baseTotal.currency !== total.currency ? ` (${formatMoney(baseTotal)})` : '';
  return `${formatMoney(total)}${base}`;
}

function itemsText({ items }: RunState): string {
  const lines = items
    .slice(0, ITEMS_SHOWN)
    .map(({ quantity, product, unit }) => `• ${quantity} × ${escaped(product)} at ${formatMoney(unit)}`);
  return items.length > ITEMS_SHOWN
    ? [...lines, `… and ${items.length - ITEMS_SHOWN} more`].join('\n')
    : lines.join('\n');
}

/** What the run waits for, in a sentence; null while it moves or rests. */
function waitingText({ state, choice, approval }: RunState): string | null {
  if (state === 'waiting_approval' && approval) {
    return `Waiting until ${time(approval.expiresAt)} for the decision on ${escaped(approval.what)}.`;
  }
  if (!choice || choice.decided) return null;
  const options = choice.options.map(({ label, hint }) => `• *${escaped(label)}*: ${escaped(hint)}`);
  const missing = choice.notOffered.map((why) => `Not offered: ${withPeople(why)}`);
  const silence = choice.options.find(({ name }) => name === choice.defaultOption)?.label ?? choice.defaultOption;
  const end = `Without a choice by ${time(choice.expiresAt)}: ${escaped(silence)}.`;
  return [`*${withPeople(choice.reason)}*`, ...options, ...missing, end].join('\n');
}

const madeLines = ({ choicesMade }: RunState): string[] =>
  choicesMade.slice(-8).map(({ option, by, at, note }) => {
    const told = note ? ` · ${withPeople(clip(note, 160))}` : '';
    return `${userMention(by)} chose ${CHOICE_WORDS[option]}, ${time(at)}${told}`;
  });

function headText(run: RunState): string {
  const reason = run.outcomeReason ? `\n${withPeople(clip(run.outcomeReason, 600))}` : '';
  const total = totalText(run);
  const facts = [`Asked by ${userMention(run.requester.userId)}`, total ? `Total ${total}` : null].filter(Boolean);
  return `*${escaped(clip(run.title, 300))}*\n${runIcon(run)} *${escaped(runWord(run))}*${reason}\n${facts.join(' · ')}`;
}

/** `text` is what notifications, terminals and screen readers get: it says the same as the card, a line a step. */
function plainText(run: RunState): string {
  const total = totalText(run);
  const head = [`${escaped(run.title)}: ${escaped(runWord(run))}.`, total ? `Total ${total}.` : null];
  const lines = [
    head.filter(Boolean).join(' '),
    run.outcomeReason ? withPeople(run.outcomeReason) : null,
    run.chaosNotice ? escaped(run.chaosNotice) : null,
    ...run.steps.filter(({ state }) => state !== 'pending').map(stepLine),
    waitingText(run),
    ...madeLines(run),
  ];
  return clip(unmarked(lines.filter(Boolean).join('\n')), 3_500);
}

function footer({ runId, workflowId, returnedBy }: RunState, links: CardLinks): string {
  const back = returnedBy ? ` · ${link(links.runUrl(returnedBy.workflowId), `Return ${returnedBy.runId}`)}` : '';
  return `${escaped(runId)} · ${link(links.runUrl(workflowId), 'Every event in Temporal')}${back}`;
}

/** The one card of a run: a pure function of its state (invariant 4). */
export function runCard(run: RunState, links: CardLinks): Message {
  const waiting = waitingText(run);
  const made = madeLines(run);
  const blocks: KnownBlock[] = [
    ...(run.chaosNotice ? [context(`⚠️ ${escaped(run.chaosNotice)}`)] : []),
    section(headText(run)),
    ...(run.items.length > 0 ? [section(clip(itemsText(run), ITEMS_CHARS))] : []),
    ...planTexts(run.steps).slice(0, PLAN_SECTIONS).map(section),
    ...(waiting ? [section(clip(waiting, WAITING_CHARS))] : []),
    ...(made.length > 0 ? [context(...made)] : []),
    ...runButtons(run),
    context(footer(run, links)),
  ];
  return { text: plainText(run), blocks: blocks.slice(0, MESSAGE_BLOCKS), metadata: runMetadata(run) };
}
