import { readDirectory } from '../../src/cli/directory.js';
import { WorkspaceClient } from '../../src/cli/workspace-client.js';
import { eventually } from './eventually.js';
import { type Product, type ProductOptions, startProduct } from './product.js';
import { Thread } from './thread.js';

/** The product and the people who use it. */
export interface World {
  product: Product;
  as(person: string): WorkspaceClient;
  /** Writes to the bot in a channel; the answer is a thread. */
  ask(person: string, text: string, channel?: string): Promise<Thread>;
  /** Writes to the bot directly. */
  tell(person: string, text: string): Promise<Thread>;
  /** What that person alone was shown. */
  ephemerals(person: string): Promise<string[]>;
  /** Waits for a private answer that matches. */
  toldPrivately(person: string, words: RegExp): Promise<string>;
  /** What Prometheus reads of a part now. */
  metricsOf(part: 'worker' | 'bot'): Promise<string>;
  stop(): Promise<void>;
}

/** Opens a world without simulated failures; `flags: ['--chaos', …]` brings them in. */
export async function openWorld(options: ProductOptions = {}): Promise<World> {
  const flags = options.flags ?? [];
  const product = await startProduct({
    ...options,
    flags: flags.includes('--chaos') ? flags : [...flags, '--chaos', 'off'],
  });
  const as = (person: string): WorkspaceClient => new WorkspaceClient(product.baseUrl, person);

  const post = async (person: string, channel: string, text: string): Promise<Thread> => {
    const posted = await as(person).call('chat.postMessage', { channel, text });
    return new Thread({ as, channel, ts: String(posted.ts), viewer: person });
  };
  const ephemerals = async (person: string): Promise<string[]> => {
    const answer = await as(person).look('ephemerals');
    return ((answer.ephemerals ?? []) as { text?: string; message?: { text?: string } }[]).map(
      (entry) => entry.text ?? entry.message?.text ?? '',
    );
  };

  return {
    product,
    as,
    ask: (person, text, channel = 'C0ORDERS') => post(person, channel, `<@U0BOT> ${text}`),
    tell: async (person, text) => post(person, (await readDirectory(as(person))).botDm, text),
    ephemerals,
    toldPrivately: (person, words) =>
      eventually(`a private word to ${person} like ${words}`, async () =>
        (await ephemerals(person)).find((text) => words.test(text)),
      ),
    metricsOf: async (part) => (await fetch(`http://${await product.metricsOf(part)}/metrics`)).text(),
    stop: () => product.stop(),
  };
}
