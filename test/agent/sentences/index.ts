import { doubtful } from './doubtful.js';
import { heldOut } from './held-out.js';
import { heldOutAgain } from './held-out-again.js';
import { missing } from './missing.js';
import { notOrders } from './not-orders.js';
import { otherWishes } from './other-wishes.js';
import { paraphrases } from './paraphrases.js';
import { promised } from './promised.js';
import type { Sentence } from './sentence.js';
import { slackShapes } from './slack-shapes.js';

/** Labelled sentences by category. */
export const SENTENCES: Record<string, Sentence[]> = {
  promised,
  paraphrases,
  'something missing': missing,
  'something doubtful': doubtful,
  'other wishes': otherWishes,
  'not orders': notOrders,
  'slack shapes': slackShapes,
  'held out': heldOut,
  'held out again': heldOutAgain,
};
