import { createDesk, eventually, type Json } from './desk.js';

const [base = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const desk = createDesk(base);
const tag = String(Date.now() % 10_000_000);
let failed = 0;

function check(what: string, right: unknown): void {
  if (!right) failed += 1;
  process.stdout.write(`${right ? 'ok  ' : 'FAIL'} ${what}\n`);
}
const acked = (answer: Json) => answer.acked_in_ms !== null && answer.acked_in_ms !== undefined;
const openViews = async (as: string) => {
  const { views = [] } = await desk.control(`views?as=${as}`);
  return views as { id: string }[];
};

/** What the elements of the form are given; the app acknowledges each. */
const CHOICES: Json = {
  date: '2026-12-01',
  time: '10:30',
  usr: 'U0BOB',
  conv: 'C0GENERAL',
  chan: 'C0GENERAL',
  ov: 'o1',
  chk: ['c1'],
  radio: 'r1',
  mus: ['U0BOB'],
  ms: ['m1', 'm2'],
  ext: 'apple',
};

async function messages(): Promise<string> {
  const mention = await desk.say(`<@U0BOT> hello ${tag}`);
  check('a mention is answered in its thread', await eventually(() => desk.inThread(mention, 'hi <@U0ALICE>')));
  const stream = await desk.say(`stream ${tag}`);
  check('a stream begins and ends', await eventually(() => desk.inThread(stream, 'streamed', 'the end')));
  await desk.as('alice', 'reactions.add', { channel: 'C0ORDERS', timestamp: stream, name: 'tada' });
  check('a reaction is heard', await eventually(() => desk.fromApp('reacted tada')));
  return mention;
}

async function form(): Promise<string> {
  await desk.say(`form ${tag}`);
  const posted = await eventually(() => desk.fromApp(`FORM ${tag}`));
  const place = { as: 'alice', channel: 'C0ORDERS', ts: String(posted?.ts) };
  const { options = [] } = await desk.control('suggest', { ...place, action_id: 'ext', value: 'ap' });
  check('an external select loads its options', (options as Json[]).length === 2);
  for (const [action_id, selected] of Object.entries(CHOICES))
    check(`${action_id} is acknowledged`, acked(await desk.control('click', { ...place, action_id, selected })));
  check('the form is replaced', acked(await desk.control('click', { ...place, action_id: 'pick', selected: 'p2' })));
  check('by what was picked', await eventually(() => desk.fromApp('picked p2')));
  return place.ts;
}

async function modals(): Promise<void> {
  await desk.say(`form ${tag}2`);
  const posted = await eventually(() => desk.fromApp(`FORM ${tag}2`));
  const submit = async (value: string) => {
    await desk.control('click', { as: 'alice', channel: 'C0ORDERS', ts: posted?.ts, action_id: 'open' });
    const [view] = (await eventually(async () => (await openViews('alice')).slice(-1))) ?? [];
    const values = { name: { v: value } };
    return desk.control('submit_view', { as: 'alice', view_id: view?.id, values });
  };
  for (const [value, action] of Object.entries({ bad: 'errors', update: 'update', push: 'push', clear: 'clear' })) {
    check(`a submission is answered with ${action}`, (await submit(value)).response_action === action);
    if (value !== 'clear') await desk.control('close_view', { as: 'alice', all: true });
  }
  check('a closed view is heard', await eventually(() => desk.fromApp('closed', 'D0ALICE')));
  check('a submission is taken', acked(await submit(`value ${tag}`)));
  check('and its value read', await eventually(() => desk.fromApp(`got value ${tag}`, 'D0ALICE')));
}

async function commands(messageTs: string): Promise<void> {
  const command = (text: string) => desk.control('command', { as: 'alice', channel: 'C0ORDERS', text });
  check('a command answers at once', JSON.stringify(await command(`/signalbox ack ${tag}`)).includes(`cmd ack ${tag}`));
  await command(`/signalbox later ${tag}`);
  check('a command answers later', await eventually(() => desk.fromApp(`resp later ${tag}`)));
  await desk.control('shortcut', { as: 'bob', callback_id: 'glob' });
  check('a shortcut opens a modal', await eventually(async () => (await openViews('bob')).length > 0));
  await desk.control('close_view', { as: 'bob', all: true });
  const onMessage = { as: 'alice', callback_id: 'msg', channel: 'C0ORDERS', ts: messageTs };
  check('a message shortcut is acknowledged', acked(await desk.control('shortcut', onMessage)));
  await desk.control('open_home', { as: 'alice', tab: 'home' });
  check('the home is published', await eventually(async () => (await desk.control('home?as=alice')).view));
}

const mention = await messages();
await form();
await modals();
await commands(mention);
process.stdout.write(failed === 0 ? 'all right\n' : `${failed} wrong\n`);
process.exitCode = failed === 0 ? 0 : 1;
