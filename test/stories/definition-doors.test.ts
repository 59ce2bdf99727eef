import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDirectory } from '../../src/cli/directory.js';
import { ACTIONS, METADATA, type RunMetadata } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { Thread } from '../support/thread.js';
import { openWorld, type World } from '../support/world.js';

const SHIPPED = new URL('../../workflows/definitions/', import.meta.url);
const TICK = `name: tick
description: Starts by itself.
schedule: { every: 1s }
tasks:
  - { id: say, type: transform, expression: "1" }
`;

interface HomeView {
  id: string;
  blocks: { accessory?: { value?: string } }[];
}

const API_TOKEN = 'a-token-of-this-test';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

describe('journey 13: the other doors', () => {
  let world: World;
  let folder: string;
  let apiPort: number;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signalbox-doors-'));
    await cp(SHIPPED, folder, { recursive: true });
    apiPort = await freePort();
    const env = { DEFINITIONS_DIR: folder, DEFINITIONS_WATCH: 'off', API_TOKEN, API_PORT: String(apiPort) };
    world = await openWorld({ env });
  });
  afterAll(async () => {
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const type = (text: string, person = 'alice') => world.as(person).control('command', { channel: 'C0ORDERS', text });
  const workflow = (...words: string[]) =>
    run('npm', ['run', '-s', 'workflow', '--', ...words, '--data', world.product.dataDir], { cwd: ROOT });

  /** Types a command again until its answer says so. */
  const asking = (command: string, words: RegExp) =>
    eventually(`${command} to say ${words}`, async () => {
      const before = (await world.ephemerals('erin')).length;
      await type(command, 'erin');
      const answers = await eventually('an answer', async () => {
        const all = await world.ephemerals('erin');
        return all.length > before ? all : null;
      });
      return answers.slice(before).some((text) => words.test(text)) || null;
    });

  /** The newest thread of #orders whose head says this. */
  const threadSaying = (words: RegExp, channel = 'C0ORDERS'): Promise<Thread> =>
    eventually(`a thread like ${words}`, async () => {
      const answer = await world.as('alice').call('conversations.history', { channel, limit: 20 });
      const found = (answer.messages as { ts: string; text?: string }[]).find(({ text }) => words.test(text ?? ''));
      return found && new Thread({ as: (person) => world.as(person), channel, ts: found.ts, viewer: 'alice' });
    });

  it('opens a form for /signalbox run, tells what is wrong at its field, and starts the same card', async () => {
    await type('/signalbox run expense-approval');
    const view = await eventually('the form', async () => {
      const { views } = await world.as('alice').look('views');
      return (views as { id: string; blocks: { element?: { type: string } }[] }[] | undefined)?.[0];
    });
    expect(view.blocks.flatMap(({ element }) => element?.type ?? [])).toEqual([
      'plain_text_input',
      'plain_text_input',
      'static_select',
      'datepicker',
    ]);
    const values = { purpose: 'team dinner', category: 'meal', spent_on: '2026-11-02' };
    const submit = (amount: string) =>
      world.as('alice').control('submit_view', { view_id: view.id, values: { amount, ...values } });

    expect(await submit('a lot')).toMatchObject({ errors: { amount: expect.stringContaining('240 EUR') } });
    await submit('240 EUR');
    const thread = await threadSaying(/runs \*expense-approval\*/);
    await thread.reaches('waiting_approval');
    await thread.click('carol', 'approve');

    expect(await thread.reaches('completed')).toMatchObject({ kind: 'expense-approval', requester: 'U0ALICE' });
    expect(await thread.of(METADATA.run)).toHaveLength(1);
  });

  it('starts a workflow without parameters at once, and lists what there is', async () => {
    await type('/signalbox run joke');
    const thread = await threadSaying(/runs \*joke\*/);
    const card: RunMetadata = await thread.reaches('completed');
    expect(card.kind).toBe('joke');

    await type('/signalbox workflows');
    await world.toldPrivately('alice', /run data-pipeline/);
  });

  it('runs from the command line to its end, with the same card and the exit code of its ending', async () => {
    const { stdout } = await workflow('data-pipeline', '--channel', '#orders', '--as', 'alice');
    expect(stdout).toContain('totals: north: 220; south: 80');
    expect(stdout).toMatch(/Its card: http\S+C0ORDERS\S+/);
    const thread = await threadSaying(/runs \*data-pipeline\* from the command line/);
    expect(await thread.reaches('completed')).toMatchObject({ kind: 'data-pipeline', requester: 'U0ALICE' });
    await thread.says(/totals: north: 220; south: 80/);

    await expect(workflow('joke', '--no-card', '--no-follow', '--id', 'WF-ALONE')).rejects.toMatchObject({
      code: 3,
      stdout: 'Started joke as WF-ALONE.\n',
    });
    await expect(workflow('joke', '--channel', '#nowhere')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no channel "#nowhere"'),
    });

    await expect(workflow('expense-approval', '--param', 'amount=much')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/amount such as 240 EUR[\s\S]*purpose is missing/),
    });
  });

  it('is started by a program over REST, and approved by people in Slack', async () => {
    const api = async (method: string, path: string, body?: string) => {
      const headers = { authorization: `Bearer ${API_TOKEN}` };
      const response = await fetch(`http://127.0.0.1:${apiPort}/executions/${path}`, { method, headers, body });
      return (await response.json()) as { execution_id: string; status: string };
    };

    const { execution_id } = await api('POST', 'workflows/order-processing/execute', '{"parameters": {}}');
    const approval = await eventually('the request in #approvals', async () => {
      const answer = await world.as('carol').call('conversations.history', {
        channel: 'C0APPROVALS',
        limit: 20,
        include_all_metadata: true,
      });
      const messages = answer.messages as { ts: string; metadata?: { event_payload?: { run_id?: string } } }[];
      return messages.find(({ metadata }) => metadata?.event_payload?.run_id === execution_id);
    });
    await world.as('carol').control('click', { channel: 'C0APPROVALS', ts: approval.ts, action_id: ACTIONS.approve });

    await eventually('its end', async () => ((await api('GET', execution_id)).status === 'completed' ? true : null));
  });

  it('shows on App Home what can be run, and a button opens its form', async () => {
    await world.as('alice').control('open_home', { tab: 'home' });
    const home = await eventually('the list of workflows', async () => {
      const { view } = (await world.as('alice').look('home')) as { view?: HomeView };
      return view?.blocks.some(({ accessory }) => accessory?.value === 'expense-approval') ? view : null;
    });
    expect(home.blocks.flatMap(({ accessory }) => accessory?.value ?? [])).toContain('joke');

    await world
      .as('alice')
      .control('click', { view_id: home.id, action_id: ACTIONS.runWorkflow, block_id: 'workflow:joke' });
    const { botDm } = await readDirectory(world.as('alice'));
    const thread = await threadSaying(/runs \*joke\*/, botDm);
    expect(await thread.reaches('completed')).toMatchObject({ kind: 'joke', requester: 'U0ALICE' });
  });

  it('reads files again for operators and on SIGHUP, starts by itself what says so, and ends that with its file', async () => {
    const file = join(folder, 'tick.yaml');
    const told = (words: RegExp) => world.toldPrivately('erin', words);
    await writeFile(file, TICK);
    await type('/signalbox reload');
    await world.toldPrivately('alice', /Only operators may do that/);
    await type('/signalbox run tick', 'erin');
    await told(/There is no workflow “tick”/);

    await type('/signalbox reload', 'erin');
    await told(/Read again[\s\S]*run tick/);
    await asking('/signalbox schedules', /tick: next at .* started [1-9]/);

    await writeFile(file, TICK.replace('transform', 'transfrm'));
    for (const part of ['bot', 'worker']) process.kill(await world.product.pidOf(part), 'SIGHUP');
    await asking('/signalbox workflows', /run joke[\s\S]*tick\.yaml, line 5: [\s\S]*“?transform/);
    await asking('/signalbox schedules', /tick: next at/);

    await rm(file);
    await type('/signalbox reload', 'erin');
    await asking('/signalbox schedules', /No workflow starts by itself/);
  });
});
