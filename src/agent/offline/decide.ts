import { decimalsOf } from '../../domain/money.js';
import { codesIn, currencyIn } from '../language/currency.js';
import { FIGURE, figureOf } from '../language/figures.js';
import type { ProductIndex } from '../language/product-index.js';
import { spoken } from '../language/spoken.js';
import { type Word, wordsOf } from '../language/words.js';
import type { Pending, Wish } from '../pending.js';
import { amend, readAmendment } from './amend.js';
import { decideDefinition, type KnownDefinitions } from './definitions.js';
import { corrected, doubtsOf, twoWishes, withoutAddress } from './doubts.js';
import { channelIn, departmentIn, expressIn } from './facts.js';
import { intentionOf, type Things } from './intent.js';
import { type ReadItem, readItems } from './items.js';
import { ORDER_VERBS } from './lexicon.js';
import type { Intention } from './rules.js';
import { spansOf } from './spans.js';

/** What the offline model knows beside the sentence. */
export interface Situation {
  pending: Pending | null;
  index: ProductIndex;
  /** None when not given. */
  definitions?: KnownDefinitions;
}

/** Words to say (a file of prompts/replies), or a tool to call. */
export type Decision = { say: string } | { tool: string; args: Record<string, unknown> };

const REPLIES: Partial<Record<Intention, string>> = {
  injection: 'injection',
  approve: 'approve',
  retry: 'retry',
  return: 'return',
  nothing_open: 'nothing-open',
  not_now: 'not-now',
  past: 'no-order',
  question: 'no-order',
  greeting: 'greeting',
  thanks: 'thanks',
  help: 'help',
  none: 'no-order',
};
/** A message that is this is nothing else. */
const NEVER_HALF = ['injection', 'approve'];
const RUN_ID = /\b(?:ord|exp|run|wf)[-_][a-z0-9-]+/i;

/** The same sentence in the same situation always gives the same decision. */
export function decide(message: string, situation: Situation): Decision {
  return firstOfTwo(message, situation) ?? decideOne(message, situation);
}

/** The order of a message that wishes for something else as well; it is shown first, and says what is left over. */
function firstOfTwo(message: string, situation: Situation): Decision | null {
  const two = twoWishes(spoken(message));
  if (!two || !isOrderFor(two.order, situation)) return null;
  const whole = decideOne(message, situation);
  if ('say' in whole && NEVER_HALF.includes(whole.say)) return null;
  const first = decideOne(two.order, situation);
  if (!('tool' in first) || first.tool !== 'start_order') return null;
  const { assumed } = first.args;
  const left = `that this is what you want first; write “${two.rest.slice(0, 100)}” in a message of its own`;
  return { ...first, args: { ...first.args, assumed: [...(Array.isArray(assumed) ? assumed : []), left] } };
}

/** Every line has its product and its number. */
function isOrderFor(text: string, { index }: Situation): boolean {
  const items = readItems(wordsOf(text), index);
  return items.length > 0 && items.every(({ product, quantity }) => quantity !== null && index.find(product)?.certain);
}

function decideOne(message: string, { pending, index, definitions }: Situation): Decision {
  const text = spoken(message);
  const words = wordsOf(withoutAddress(text));
  const items = readItems(words, index);
  const ordersSomething = items.some(({ product }) => index.find(product)?.certain ?? false);
  const said = intentionOf(text, words, thingsIn(words, items, index));
  const read = pending && said === 'nothing_open' ? 'none' : said;
  // "how much are 3 laptops in euros" asks for a price, although it sounds like an exchange.
  const intention = read === 'convert' && ordersSomething ? 'price' : read;
  const run = decideDefinition(message, { intention, ordersSomething }, { pending, definitions });
  if (run) return run;
  if (pending && (intention === 'order' || intention === 'change' || intention === 'none')) {
    const wish = isFresh({ words, items, intention }, pending, index) ? null : amend(pending, text, index);
    if (wish) return { tool: 'start_order', args: { ...wish } };
  }
  const reply = REPLIES[intention];
  return reply ? { say: reply } : act(intention, { text, items, index });
}

function thingsIn(words: Word[], items: ReadItem[], index: ProductIndex): Things {
  const { products, numbers } = spansOf(words, index);
  const numbered = items.filter(({ quantity }) => quantity !== null).length;
  return {
    things: Math.max(products.length, numbered),
    counted: numbers.length > 0 && numbered === items.length && numbered > 0,
  };
}

/** A new order and not an answer: it asks with a verb for something that was not asked about. */
function isFresh(
  read: { words: Word[]; items: ReadItem[]; intention: Intention },
  pending: Pending,
  index: ProductIndex,
): boolean {
  if (read.intention !== 'order' || !read.words.some(({ stem }) => ORDER_VERBS.has(stem))) return false;
  const known = 'wish' in pending ? pending.wish.items.map(({ product }) => index.find(product)?.product.sku) : [];
  return read.items.some(({ product }) => index.find(product)?.certain && !known.includes(product));
}

interface Read {
  text: string;
  items: ReadItem[];
  index: ProductIndex;
}

function act(intention: Intention, read: Read): Decision {
  const { text, items, index } = read;
  const run = RUN_ID.exec(text)?.[0] ?? null;
  switch (intention) {
    case 'approvals':
      return { tool: 'explain_approvals', args: {} };
    case 'explain':
      return { tool: 'explain_run', args: { run } };
    case 'stop':
      return { tool: 'stop_run', args: { run } };
    case 'again':
      return { tool: 'repeat_order', args: { run } };
    case 'change':
      return { tool: 'change_order', args: changeArgs(text, index, run) };
    case 'convert':
      return { tool: 'convert_currency', args: conversionArgs(text) };
    case 'price':
      return { tool: 'find_products', args: priceArgs(text, items) };
    case 'runs':
      return { tool: 'list_runs', args: {} };
    case 'workflows':
      return { tool: 'list_workflows', args: {} };
    default:
      return items.length > 0 ? { tool: 'start_order', args: { ...wishOf(read) } } : { say: 'order-what' };
  }
}

function wishOf({ text, items: read }: Read): Wish {
  const items = corrected(read, text);
  return {
    items: items.map(({ product, quantity }) => ({ product, quantity })),
    currency: currencyIn(text),
    channel: channelIn(text),
    department: departmentIn(text),
    express: expressIn(text),
    assumed: [...items.flatMap(({ assumed }) => assumed ?? []), ...doubtsOf(text)],
  };
}

function priceArgs(text: string, items: ReadItem[]): Record<string, unknown> {
  const query = items.map(({ product }) => product).join(', ') || text.replace(/^.*\bprice list\b/i, '');
  const quantities = items.filter(({ quantity }) => Number.isInteger(quantity) && (quantity ?? 0) > 1);
  return {
    query,
    quantities: quantities.map(({ product, quantity }) => ({ product, quantity })),
    currency: currencyIn(text),
  };
}

function changeArgs(text: string, index: ProductIndex, run: string | null): Record<string, unknown> {
  const { quantity, items, currency, express, department } = readAmendment(text, index);
  return {
    run,
    quantity,
    items: items.map(({ product, quantity: many }) => ({ product, quantity: many })),
    currency,
    express,
    department,
  };
}

function conversionArgs(text: string): Record<string, unknown> {
  const number = new RegExp(FIGURE).exec(text);
  const codes = codesIn(text);
  // "how many euros are 50 dollars": the currency beside the number is the one to convert from; a sign stands before it.
  const beside = codesIn(text.slice(Math.max(0, (number?.index ?? 0) - 1)))[0];
  const from = beside ?? codes[0] ?? null;
  const amount = figureOf(number?.[0] ?? '1', from ? decimalsOf(from) : 2) ?? 1;
  return { amount, from, to: codes.find((code) => code !== from) ?? null };
}
