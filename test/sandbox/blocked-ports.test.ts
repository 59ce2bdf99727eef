import { fetch, MockAgent } from 'undici';
import { expect, it } from 'vitest';
import { BLOCKED_PORTS } from '../../src/sandbox/blocked-ports.js';

it('knows the ports that fetch refuses without asking, and none beside them', async () => {
  const offline = new MockAgent();
  offline.disableNetConnect();
  const isRefused = (port: number): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/`, { dispatcher: offline }).then(
      () => false,
      (error: Error) => (error.cause as Error | undefined)?.message === 'bad port',
    );
  const around = new Set([...BLOCKED_PORTS].flatMap((port) => [port - 1, port, port + 1]));

  for (const port of around) expect([port, await isRefused(port)]).toEqual([port, BLOCKED_PORTS.has(port)]);
});
