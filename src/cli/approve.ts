import { Command } from 'commander';
import { EXIT, orderWorkflowId } from '../domain/contract.js';
import { Refusal } from '../domain/refusal.js';
import { stateWords } from '../domain/run-words.js';
import { followOrder } from './order-follow.js';
import { readable } from './readable.js';
import { asCommand, type Door, openDoor } from './temporal-door.js';

const program = new Command('npm run approve --')
  .description('Approve or reject an order that waits, as an operator at the command line.')
  .argument('<order id>', 'for example ORD-002')
  .argument('<decision>', 'approve or reject')
  .argument('[reason]', 'why; optional')
  .option('--data <dir>', 'the data folder of the running product (default: .data)')
  .showHelpAfterError()
  .parse();

const print = (text: string): void => void process.stdout.write(`${text}\n`);

interface Wish {
  orderId: string;
  decision: string;
  reason: string;
}

async function decide(door: Door, { orderId, decision, reason }: Wish): Promise<number> {
  if (decision !== 'approve' && decision !== 'reject') {
    throw new Refusal('bad_decision', `Write approve or reject, not "${decision}".`);
  }
  const { runs, names } = door;
  const workflowId = orderWorkflowId(orderId);
  const before = await runs.state(workflowId);
  if (!before) throw new Refusal('no_such_order', `There is no order ${orderId}.`);
  if (before.state !== 'waiting_approval') {
    throw new Refusal('not_waiting', `Order ${orderId} does not wait for approval: it is ${stateWords(before.state)}.`);
  }
  await (decision === 'approve' ? runs.approveOrder(orderId, reason) : runs.rejectOrder(orderId, reason));
  const ended = await followOrder(door, workflowId, print);
  print(`Workflow completed with status: ${ended.state}`);
  const message = ended.state === 'completed' ? 'Order processed successfully' : (ended.outcomeReason ?? ended.state);
  print(`Message: ${readable(message, names)}`);
  return ended.state === 'completed' || (decision === 'reject' && ended.state === 'rejected')
    ? EXIT.completed
    : EXIT.otherEnding;
}

await asCommand(async () => {
  const [orderId = '', decision = '', reason = ''] = program.args;
  const door = await openDoor(program.opts<{ data?: string }>().data);
  try {
    return await decide(door, { orderId, decision, reason });
  } finally {
    await door.close();
  }
});
