import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '../../../activities/definition/http-request.js';
import { isPublic } from '../../../activities/definition/public-address.js';
import { openRequests, type Requests } from '../../../activities/definition/requests.js';
import { type HttpService, startHttpService } from '../../support/http-service.js';

const PLAIN: Omit<Request, 'url'> = {
  method: 'GET',
  headers: {},
  body: null,
  timeoutMs: 2_000,
  maxBytes: 10_000,
  redirects: 2,
};

describe('a request of a declared workflow', () => {
  let service: HttpService;
  let requests: Requests;
  const other: Server[] = [];
  beforeEach(async () => {
    service = await startHttpService();
    requests = openRequests(['127.0.0.1']);
  });
  afterEach(async () => {
    await requests.close();
    await service.stop();
    for (const server of other.splice(0)) server.close();
  });

  const get = (path: string, more: Partial<Request> = {}, expected: number[] = []) =>
    requests.send({ ...PLAIN, url: `${service.url}${path}`, ...more }, expected);
  /** A server that answers with these headers, for what the plain service cannot do. */
  const answering = async (status: number, headers: Record<string, string>, body = '{}'): Promise<string> => {
    const server = createServer((_request, response) => response.writeHead(status, headers).end(body));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    other.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it.each([
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '127.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    'no address',
  ])('knows that %s is not public', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111'])('knows that %s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ['an address of this machine', 'http://127.0.0.1:8081/'],
    ['a name of this machine', 'http://localhost:8081/'],
    ['a number that is an address', 'http://2130706433/'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data'],
    ['another protocol', 'file:///etc/passwd'],
    ['credentials in the address', 'https://me:secret@example.com/'],
    ['no address', 'not an address'],
  ])('never reaches %s', async (_what, url) => {
    const strict = openRequests([]);

    await expect(strict.send({ ...PLAIN, url }, [])).rejects.toMatchObject({ code: 'ValidationError' });
    await strict.close();
  });

  it('follows a redirect by the same rule, and takes no credentials to another host', async () => {
    const away = await answering(302, { location: `${service.url}/there` });
    const headers = { authorization: 'Bearer x', 'accept-language': 'de' };
    await get('', { url: away, headers });
    expect(service.asked[0]?.headers).toMatchObject({ 'accept-language': 'de' });
    expect(service.asked[0]?.headers.authorization).toBeUndefined();

    const inside = await answering(302, { location: 'http://169.254.169.254/' });
    await expect(get('', { url: inside })).rejects.toMatchObject({ code: 'ValidationError' });
  });

  it('ends a circle of redirects', async () => {
    const circle = await answering(302, { location: '/again' });

    await expect(get('', { url: circle })).rejects.toThrow('redirects more than 2 times');
  });

  it('refuses an answer that is too large, and gives up one that does not come', async () => {
    service.answer = () => ({ status: 200, body: 'x'.repeat(20_000) });
    await expect(get('/')).rejects.toThrow('more than 10000 bytes');

    const silent = createServer(() => undefined);
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    other.push(silent);
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    await expect(get('', { url, timeoutMs: 50 })).rejects.toMatchObject({ type: 'Http', nonRetryable: false });
    silent.closeAllConnections();
  });

  it('takes only the expected status for success, and knows what may go well later', async () => {
    service.answer = () => ({ status: 404 });
    await expect(get('/')).rejects.toMatchObject({ nonRetryable: true });
    await expect(get('/', {}, [404])).resolves.toMatchObject({ status: 404 });

    service.answer = () => ({ status: 503 });
    await expect(get('/')).rejects.toMatchObject({ type: 'Http', nonRetryable: false });
  });

  it('waits as long as Retry-After asks', async () => {
    const busy = await answering(429, { 'retry-after': '7' });

    await expect(get('', { url: busy })).rejects.toMatchObject({ type: 'RateLimited', nextRetryDelay: 7_000 });
  });

  it('leaves a host alone that keeps failing, and no other', async () => {
    service.answer = () => ({ status: 500 });
    for (let n = 0; n < 5; n++) await expect(get('/')).rejects.toThrow('answered 500');

    await expect(get('/')).rejects.toThrow('left alone for a while');
    expect(service.asked).toHaveLength(5);
    await expect(get('', { url: await answering(200, {}) })).resolves.toMatchObject({ status: 200 });
  });
});
