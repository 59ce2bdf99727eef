import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA, PICKERS } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { ELEMENTS, EVERYTHING, RIGHT, WRONG } from '../support/every-kind.js';
import { openWorld, type World } from '../support/world.js';

const SHIPPED = new URL('../../workflows/definitions/', import.meta.url);
const DROPPED = `
name: desk-move
description: Moves a desk to another room.
examples: [move my desk to another room]
parameters:
  - { name: room, type: string, ask: To which room? }
tasks:
  - { id: plan, type: transform, expression: '"room " & parameters.room' }
output: '{"moved to": tasks.plan}'
`;

const WELCOME = `
name: welcome
description: Welcomes a colleague.
examples: [welcome a colleague]
parameters:
  - { name: who, type: person, ask: Who is new? }
  - { name: room, type: channel, ask: In which channel? }
  - { name: tone, type: enum, values: [loudly, quietly], ask: How loud? }
tasks:
  - { id: say, type: transform, expression: 'parameters.who & " in " & parameters.room & ", " & parameters.tone' }
`;
describe('journey 13: a declared workflow, by chat', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signalbox-definitions-'));
    await cp(SHIPPED, folder, { recursive: true });
    world = await openWorld({ env: { DEFINITIONS_DIR: folder } });
  });
  afterAll(async () => {
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('asks for what is missing, waits for its approval and ends with its output', async () => {
    const thread = await world.ask('alice', 'file an expense of 240 euros for the team dinner');
    await thread.says(/which day/i);
    await thread.reply('alice', 'yesterday');
    const waiting = await thread.reaches('waiting_approval');
    expect(waiting.kind).toBe('expense-approval');
    const done = waiting.steps.filter(({ state }) => state === 'completed').map(({ id }) => id);
    expect(done).toEqual(expect.arrayContaining(['convert', 'policy']));

    await thread.click('alice', 'approve');
    await world.toldPrivately('alice', /somebody else has to decide/);
    await thread.click('carol', 'approve');
    const run = await thread.reaches('completed');

    expect(run.decided_by).toBe('U0CAROL');
    await thread.says(/team dinner[\s\S]*€240\.00[\s\S]*Carol|team dinner[\s\S]*€240\.00[\s\S]*U0CAROL/);
  });

  it('takes a day from a calendar, from the person who was asked and from nobody else', async () => {
    const thread = await world.ask('bob', 'file an expense of 120 USD for the team lunch');
    const question = await thread.says(/which day/i);
    const pick = { channel: thread.channel, ts: question.ts, action_id: PICKERS.date, selected: '2026-11-19' };

    await world.as('dave').control('click', pick);
    await world.toldPrivately('dave', /This question is for/);
    expect(await thread.runs()).toEqual([]);
    await world.as('bob').control('click', pick);
    await thread.reaches('waiting_approval');
  });

  it('takes a person and a channel from their lists and a choice from a button', async () => {
    await writeFile(join(folder, 'welcome.yaml'), WELCOME);
    await eventually('the new file in the list', async () => {
      const list = await world.tell('alice', 'which workflows are there?');
      return /welcome/.test((await list.says(/I can run/)).text ?? '') || null;
    });
    const thread = await world.ask('alice', 'please welcome a colleague');
    const pick = async (words: RegExp, action_id: string, selected: string) => {
      const { ts } = await thread.says(words);
      const clicked = await world.as('alice').control('click', { channel: thread.channel, ts, action_id, selected });
      expect(clicked).toMatchObject({ delivered: true, acked_in_ms: expect.any(Number) });
    };
    await pick(/Who is new/, PICKERS.person, 'U0BOB');
    await pick(/In which channel/, PICKERS.channel, 'C0GENERAL');
    await thread.says(/How loud/);
    await thread.click('alice', 'quietly');
    await thread.reaches('completed');

    await thread.says(/U0BOB in C0GENERAL, quietly/);
  });

  it('asks for every kind in its form, and tells what is wrong at each field', async () => {
    await writeFile(join(folder, 'everything.yaml'), EVERYTHING);
    const view = await eventually('the form', async () => {
      await world.as('alice').control('command', { channel: 'C0ORDERS', text: '/signalbox run everything' });
      const { views } = await world.as('alice').look('views');
      return (views as { id: string; blocks: { element?: { type: string } }[] }[] | undefined)?.[0];
    });
    expect(view.blocks.flatMap(({ element }) => element?.type ?? [])).toEqual(ELEMENTS);

    const submit = (values: object) =>
      world.as('alice').control('submit_view', { view_id: view.id, values: { ...RIGHT, ...values } });
    // Slack itself holds a number to its bounds.
    expect(await submit({ small: '9' })).toMatchObject({ block_id: 'small', error: 'too_large' });
    expect(await submit(WRONG)).toMatchObject({
      errors: {
        price: 'The price must be an amount such as 240 EUR.',
        call: 'The call must be a phone number.',
        more: 'The more must be a set of names and values such as colour: red, size: 4.',
      },
    });
    await submit({});
    const told = await eventually('its end', async () => {
      const answer = await world.as('alice').call('conversations.history', { channel: 'C0ORDERS', limit: 5 });
      const head = (answer.messages as { ts: string; text?: string }[]).find(({ text }) =>
        /runs \*everything\*/.test(text ?? ''),
      );
      const messages = head && (await world.as('alice').thread('C0ORDERS', head.ts));
      return messages?.find(({ text }) => /Everything.* is done/.test(text ?? ''));
    });
    expect(told.text).toMatch(/a title[\s\S]*€240\.00[\s\S]*U0BOB[\s\S]*C0GENERAL[\s\S]*a@b\.co[\s\S]*red/);
  });

  it('wants two different people above 5,000', async () => {
    const thread = await world.ask('alice', 'file an expense of 9000 USD for new monitors, spent on 2026-11-02');
    await thread.reaches('waiting_approval');
    expect((await thread.approvalIs('waiting')).needed).toBe(2);

    await thread.click('carol', 'approve');
    await eventually('one decision', async () => (await thread.approvals())[0]?.decisions[0]);
    await thread.click('bob', 'approve');
    await thread.reaches('completed');

    expect((await thread.approvalIs('approved')).decisions.map(({ by }) => by)).toEqual(['U0CAROL', 'U0BOB']);
  });

  it('understands a file dropped into the folder, and refuses a broken one with its line while the others work', async () => {
    await writeFile(join(folder, 'desk-move.yaml'), DROPPED);
    await writeFile(
      join(folder, 'broken.yaml'),
      'name: broken\ndescription: x\ntasks:\n  - { id: a, type: servise }\n',
    );
    await eventually('the new file in the list', async () => {
      const list = await world.tell('alice', 'which workflows are there?');
      const said = await list.says(/I can run/);
      return (/desk-move/.test(said.text ?? '') && /broken\.yaml/.test(said.text ?? '')) || null;
    });

    const thread = await world.ask('alice', 'please move my desk to another room');
    await thread.says(/To which room/);
    await thread.reply('alice', '4.12');
    await thread.reaches('completed');

    await thread.says(/room 4\.12/);
    expect(await thread.of(METADATA.run)).toHaveLength(1);
  });
});
