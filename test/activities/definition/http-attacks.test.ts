import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '../../../activities/definition/http-request.js';
import { openRequests, type Requests } from '../../../activities/definition/requests.js';
import { openSecrets } from '../../../activities/definition/secrets.js';

const PLAIN: Omit<Request, 'url'> = {
  method: 'GET',
  headers: {},
  body: null,
  timeoutMs: 2_000,
  maxBytes: 10_000,
  redirects: 2,
};

describe('a request of a declared workflow, under attack', () => {
  let requests: Requests;
  const servers: Server[] = [];
  beforeEach(() => {
    requests = openRequests(['127.0.0.1']);
  });
  afterEach(async () => {
    await requests.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const serving = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const ask = (url: string, more: Partial<Request> = {}) => requests.send({ ...PLAIN, url, ...more }, []);

  it.each([
    'http://2130706434/',
    'http://0x7f.0.0.2/',
    'http://0177.0.0.2/',
    'http://127.2/',
    'http://[::ffff:7f00:2]/',
    'http://[::ffff:169.254.169.254]/latest/meta-data',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://169.254.169.254/latest/meta-data',
    'http://0/',
  ])('reaches no private address written as %s', async (url) => {
    await expect(ask(url)).rejects.toThrow(/is not a public address/);
  });

  it.each(['http://localhost/', 'http://LOCALHOST:8080/'])(
    'judges the name %s by what it resolves to when the connection is made',
    async (url) => {
      await expect(ask(url)).rejects.toThrow(/is not a public address/);
    },
  );

  it.each(['file:///etc/passwd', 'http://user:word@127.0.0.1/', 'gopher://127.0.0.1/'])('refuses %s', async (url) => {
    await expect(ask(url)).rejects.toThrow(/Only http and https|Put credentials into a header/);
  });

  it('follows no redirect to a private address, whatever it is written as', async () => {
    for (const location of ['http://169.254.169.254/', 'http://2130706434/', 'http://localhost:8099/', '//[::1]/']) {
      const url = await serving((_request, response) => response.writeHead(302, { location }).end());
      await expect(ask(url)).rejects.toThrow(/is not a public address/);
    }
  });

  it('takes no header that may hold a secret to another place', async () => {
    const seen: Record<string, unknown>[] = [];
    const other = await serving(({ headers }, response) => {
      seen.push(headers);
      response.end('{}');
    });
    const url = await serving((_request, response) => response.writeHead(302, { location: other }).end());

    await ask(url, {
      headers: { accept: 'application/json', 'x-shop-token': 'secret', authorization: 'Bearer secret' },
    });

    expect(seen[0]).toMatchObject({ accept: 'application/json' });
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  it('turns no deed into a mere question by a redirect, and takes none to another place', async () => {
    const seen: string[] = [];
    const url = await serving(({ method = '', url: path }, response) => {
      seen.push(`${method} ${path}`);
      if (path === '/old') response.writeHead(308, { location: '/new' }).end();
      else if (path === '/away') response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end();
      else response.end('{}');
    });

    await ask(`${url}/old`, { method: 'POST', body: '{}' });
    expect(seen).toEqual(['POST /old', 'POST /new']);
    await expect(ask(`${url}/away`, { method: 'DELETE' })).rejects.toThrow(/redirects a DELETE to 127.0.0.1:9/);
  });

  it('stops reading what unpacks to too much', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    const url = await serving((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/plain' }).end(bomb),
    );

    await expect(ask(url)).rejects.toThrow(/answers with more than 10000 bytes/);
  });

  it('gives up a body that never ends', async () => {
    const url = await serving((_request, response) => response.writeHead(200, { 'content-length': '5' }).write('{'));

    await expect(ask(url, { timeoutMs: 200 })).rejects.toThrow(/did not answer/);
  });

  it.each([
    ['as it is', (secret: string) => secret],
    ['in an address', encodeURIComponent],
    ['in a form', (secret: string) => new URLSearchParams({ secret }).toString()],
    ['in a Basic header', (secret: string) => Buffer.from(secret).toString('base64')],
    ['in JSON inside of a text', (secret: string) => JSON.stringify({ secret })],
  ])('blacks a secret out %s', (_where, disguise) => {
    const secret = 'p"a ss/w+rd&';

    const shown = openSecrets({ WORD: secret }).redact({ [disguise(secret)]: [`before ${disguise(secret)} after`] });

    expect(JSON.stringify(shown)).not.toMatch(/ss|c3Mv/);
  });
});
