import { Command } from 'commander';
import { EXIT, orderWorkflowId } from '../domain/contract.js';
import type { RunState } from '../domain/run-state.js';
import { followOrder } from './order-follow.js';
import { approvalBanner, plainMoney, resultBlock } from './order-words.js';
import { readable } from './readable.js';
import { SAMPLE_NAMES, sampleOrder, totalOf } from './sample-orders.js';
import { asCommand, type Door, openDoor } from './temporal-door.js';

interface Options {
  id?: string;
  data?: string;
}

const program = new Command('npm run order --')
  .description('Start a sample order without Slack and follow it to its end.')
  .argument('<sample>', `which order: ${SAMPLE_NAMES.join(' or ')}`)
  .option('--id <order id>', 'an order id of your own; the same id never runs twice')
  .option('--data <dir>', 'the data folder of the running product (default: .data)')
  .showHelpAfterError()
  .parse();

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function placeOrder(door: Door, sample: string, { id }: Options): Promise<number> {
  const request = sampleOrder(sample, id);
  const total = totalOf(request);
  const { orderId, customer } = request;
  const earlier = await door.runs.state(orderWorkflowId(orderId));
  if (earlier) {
    print(`Order ${orderId} was started before; this is what became of it. For a new one: --id ORD-…`);
    return tellResult(door, await followOrder(door, earlier.workflowId, print), false);
  }
  const asks = total.amountMinor > door.settings.approvalThresholdMinor;
  if (asks) print(approvalBanner(orderId, total));
  print(`Starting order workflow for ${customer.name}, order ID: ${orderId}, total: ${plainMoney(total)}`);
  const { workflowId } = await door.runs.startOrder({ request, settings: door.settings });
  if (asks) {
    print('Workflow started and waiting for approval...');
    print(`Workflow will wait up to ${door.settings.approvalTimeoutMs / 60_000} minutes for approval signal.`);
  }
  print('Waiting for workflow to complete...');
  return tellResult(door, await followOrder(door, workflowId, print), asks);
}

function tellResult({ names }: Door, run: RunState, asked: boolean): number {
  if (asked) print(`Workflow completed with status: ${run.state}`);
  print(readable(resultBlock(run), names));
  return run.state === 'completed' ? EXIT.completed : EXIT.otherEnding;
}

await asCommand(async () => {
  const options = program.opts<Options>();
  const door = await openDoor(options.data);
  try {
    return await placeOrder(door, program.args[0] ?? '', options);
  } finally {
    await door.close();
  }
});
