import type { TurnContext } from '../turn-context.js';
import { ask } from './ask.js';
import { changeOrder } from './change-order.js';
import { convertCurrency } from './convert-currency.js';
import { explainApprovals } from './explain-approvals.js';
import { explainRun } from './explain-run.js';
import { findProducts } from './find-products.js';
import { listRuns } from './list-runs.js';
import { listWorkflows } from './list-workflows.js';
import { repeatOrder } from './repeat-order.js';
import { definitionTools } from './start-definition.js';
import { startOrder } from './start-order.js';
import { stopRun } from './stop-run.js';

/** All tools of one turn. Those that change something return intents; the others answer. */
export const toolsOf = (turn: TurnContext) => [
  startOrder(turn),
  repeatOrder(turn),
  ask(turn),
  changeOrder(turn),
  stopRun(turn),
  listRuns(turn),
  explainRun(turn),
  explainApprovals(turn),
  findProducts(turn),
  convertCurrency(turn),
  listWorkflows(turn),
  ...definitionTools(turn),
];
