import { claimedErrors, everyMethod, methodFacts, raisedEvents, whyNotEmulated } from '../src/sandbox/data/facts.js';
import { methods } from '../src/sandbox/protocol/methods/index.js';

const code = (words: string[]) => words.map((word) => `\`${word}\``).join(', ');
const tierOf = (tier: number | undefined) => (tier === undefined || tier > 4 ? 'special' : `${tier}`);

function emulatedRow(method: string): string {
  const facts = methodFacts(method);
  const scopes = facts?.scopes.bot ?? [];
  const claimed = claimedErrors()[method] ?? [];
  return `| \`${method}\` | ${tierOf(facts?.tier)} | ${code(scopes) || 'none'} | ${code(claimed) || '–'} |`;
}

/** What is not there, by reason: which methods, or how many where nothing of the family is there. */
function missingRows(): string[] {
  const groups = new Map<string, { names: string[]; reason: string }>();
  for (const method of everyMethod().filter((name) => !Object.hasOwn(methods, name))) {
    const { group, reason } = whyNotEmulated(method) ?? { group: method, reason: '' };
    groups.set(group, { reason, names: [...(groups.get(group)?.names ?? []), method] });
  }
  const partly = (group: string) => Object.keys(methods).some((name) => name.startsWith(`${group}.`));
  return [...groups].map(([group, { names, reason }]) => {
    const whole = names.length > 8 && !partly(group);
    return `| ${whole ? `\`${group}.*\` (${names.length} methods)` : code(names)} | ${reason} |`;
  });
}

/** Both tables of the sandbox's README as Markdown, out of the registry, the facts and the claims. */
export function sandboxTables(): string {
  const here = Object.keys(methods).sort();
  return [
    `### ${here.length} methods that are here`,
    '',
    'Each also answers `not_authed`, `invalid_auth`, `not_allowed_token_type`, `missing_scope`, `invalid_arguments` and',
    '`ratelimited` where Slack would. The errors named are those that `test/sandbox/conformance` provokes.',
    '',
    '| method | tier | one of these bot scopes | errors of its own |',
    '|---|---|---|---|',
    ...here.map(emulatedRow),
    '',
    `### ${raisedEvents().length} events that it raises`,
    '',
    `${code(raisedEvents())}, each where the manifest subscribes to it and the scopes allow it; as envelopes of Socket Mode and`,
    'as signed requests over HTTP. Interactions: `block_actions`, `block_suggestion`, `view_submission`, `view_closed`,',
    '`shortcut`, `message_action`, slash commands.',
    '',
    '### What is not, and why',
    '',
    'These answer `unknown_method`, as Slack does for a method it has not.',
    '',
    '| methods | why |',
    '|---|---|',
    ...missingRows(),
    '',
  ].join('\n');
}
