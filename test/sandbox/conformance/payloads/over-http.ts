import type { Json } from '../../../../src/sandbox/state/wire.js';
import { eventually } from '../../../support/eventually.js';
import { listen, type Received } from '../../support/listener.js';
import type { World } from '../world.js';
import { type Capture, partsOf } from './capture.js';
import { control, done } from './clicks.js';

function keep(capture: Capture, { headers, body }: Received): void {
  capture.keep('http headers', { ...headers });
  const form = Object.fromEntries(new URLSearchParams(body));
  if (form.payload !== undefined) capture.keep('http form interactive', form);
  const payload = body.startsWith('{')
    ? JSON.parse(body)
    : form.payload === undefined
      ? form
      : JSON.parse(form.payload);
  for (const [kind, part] of partsOf(payload as Json)) capture.keep(kind, part);
}

/** The same over HTTP: the challenge, a shortcut, a command, an event that has to come twice, and the app's end. */
export async function overHttp(world: World, capture: Capture): Promise<void> {
  const app = await listen();
  const came = (what: string) => app.received.find(({ body }) => body.includes(what));
  // On a busy machine an answer can be too late; then the person tries again.
  const until = (what: string, path: string, asked: Json) =>
    eventually(what, () =>
      control(world, path, asked).then(
        () => came(what),
        () => undefined,
      ),
    );
  await until('url_verification', 'app', { request_url: app.url });
  await until('payload=', 'shortcut', { as: 'alice', callback_id: 'anything' });
  await until('command=', 'command', { as: 'alice', channel: 'C0ORDERS', text: '/signalbox go' });
  app.answer = { status: 500 };
  await world.message();
  await eventually('the event once more', async () => {
    world.pass(1_000);
    return app.received.find(({ headers }) => headers['x-slack-retry-num'] !== undefined);
  });
  app.answer = { status: 200 };
  const { clientId: client_id, clientSecret: client_secret } = world.sandbox.workspace.app.installed();
  await done(world, 'apps.uninstall', { client_id, client_secret });
  await eventually('the end', async () => {
    world.pass(1_000);
    return came('app_uninstalled');
  });
  for (const one of app.received) keep(capture, one);
  await app.close();
}
