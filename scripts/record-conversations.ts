// Records histories of conversations for test/workflows/replay.test.ts, as record-histories.ts does for orders.
import { openConversations, type TestThread } from '../test/support/conversations.js';
import { eventually } from '../test/support/eventually.js';
import { recordHistory } from './recorded-history.js';

type House = Awaited<ReturnType<typeof openConversations>>;
const SILENCE_MS = 1_500;

const said = (house: House, more: number): Promise<true> => {
  const { calls } = house.slack;
  const count = (): number => calls.filter(({ name }) => /^post(ToThread|Question|Preview|Card)$/.test(name)).length;
  const before = count();
  return eventually('an answer', async () => (count() >= before + more ? true : null));
};

async function talk(house: House, thread: TestThread, ...words: string[]): Promise<void> {
  for (const text of words) await Promise.all([said(house, 1), thread.write(text)]);
}

const STORIES: Record<string, (house: House, thread: TestThread) => Promise<void>> = {
  small_talk: (house, thread) => talk(house, thread, 'hello', 'what is running?', 'thanks!'),
  asked_back: (house, thread) => talk(house, thread, 'Order some staplers', 'three', 'actually make it 4'),
  clicked: async (house, thread) => {
    await talk(house, thread, 'Order some printers for me');
    const question = house.slack.of('postQuestion').at(-1)?.question;
    await thread.click({ questionId: question?.id ?? '', value: '2', user: 'U0DAVE' });
    await Promise.all([said(house, 1), thread.click({ questionId: question?.id ?? '', value: '2' })]);
  },
  previewed: async (house, thread) => {
    await talk(house, thread, 'Order 2 whitebords');
    const preview = house.slack.of('postPreview').at(-1)?.preview;
    await Promise.all([said(house, 1), thread.click({ questionId: preview?.id ?? '', value: 'start' })]);
  },
};

const house = await openConversations();
for (const [name, story] of Object.entries(STORIES)) {
  const thread = house.thread({ silenceMs: SILENCE_MS });
  await story(house, thread);
  await recordHistory(`conversation-${name}`, thread.handle);
}
await house.stop();
