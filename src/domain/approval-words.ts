import type { ApprovalRequest } from './run-state.js';

/** Doors that stand for an operator of the installation: whoever reaches Temporal's own API or command line. */
const DOORS: Record<string, string> = { cli: 'the command line', api: 'the API' };
/** Whether a decision came through a door of the installation, and so has no Slack id. */
export const isDoor = (by: string): boolean => Object.hasOwn(DOORS, by);

/** As Slack shows a person; the command line has no Slack id. */
export const mention = (by: string): string => DOORS[by] ?? `<@${by}>`;

/** What a person typed, inside a sentence of ours: it stays readable and can mention, call or link nothing. */
export const typed = (text: string): string => text.replaceAll('<', '<\u200b');

/** "14:05 UTC on 2026-11-21", from an instant in ISO 8601. */
export const clock = (at: string): string => `${at.slice(11, 16)} UTC on ${at.slice(0, 10)}`;

/** Who decided, when and why; or why nobody can any more. */
export function toldOutcome(request: ApprovalRequest): string {
  if (request.state === 'expired') return `Nobody decided in time: the request expired at ${clock(request.expiresAt)}.`;
  if (request.state === 'withdrawn') return 'This request was withdrawn, because what was asked has changed or ended.';
  const last = request.decisions.at(-1);
  if (!last) return 'This was decided already.';
  const verb = request.state === 'approved' ? 'approved' : 'rejected';
  const reason = last.reason ? ` Reason: ${typed(last.reason)}` : '';
  return `Already decided: ${mention(last.by)} ${verb} it at ${clock(last.at)}.${reason}`;
}
