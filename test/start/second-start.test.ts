import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { aFolder, startHouse } from './house.js';

it('points a second start on the same folder to the first', async () => {
  const folder = await aFolder();
  const first = startHouse(folder);
  const second = startHouse(folder);

  const [one, other] = [await first.ready(), await second.ready()];

  expect(one).toBe(other);
  expect(first.said() + second.said()).toContain('Signalbox is already running on');
});

it('takes another port when the wished one is taken, and says so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;

  const house = startHouse(await aFolder(), { flags: ['--port', String(port)] });
  const address = await house.ready();

  expect(address).not.toContain(`:${port}`);
  const instead = new URL(address).port;
  expect(house.said()).toContain(`${instead} instead of ${port} for the page`);
  other.close();
});

it('runs beside another one with another folder', async () => {
  const one = startHouse(await aFolder());
  const other = startHouse(await aFolder());

  expect(await one.ready()).not.toBe(await other.ready());
  expect((await one.part('temporal')).port).not.toBe((await other.part('temporal')).port);
  expect((await one.part('redis')).port).not.toBe((await other.part('redis')).port);
});

it('says in a sentence that it cannot listen on an address of another machine', async () => {
  const house = startHouse(await aFolder(), { flags: ['--port', '0', '--host', '192.0.2.7'] });

  expect(await house.ended()).toBe(1);
  expect(house.said()).toContain('Signalbox cannot listen on 192.0.2.7: it is no address of this machine.');
});
