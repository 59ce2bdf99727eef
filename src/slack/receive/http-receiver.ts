import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../ports.js';
import type { Deliverer, Delivery } from './deliver.js';
import { readHttpBody } from './http-body.js';
import { isSignedBySlack } from './signature.js';
import type { SupervisedReceiver } from './socket-receiver.js';

export interface HttpReceiverOptions {
  signingSecret: string;
  /** 0 takes a free one; `port()` says which. */
  port: number;
  deliverer: Deliverer;
  log: Log;
  now?: () => number;
}

const BODY_BYTES = 4 * 1024 * 1024;

/** Slack's request URL (`SLACK_MODE=http`): signed bodies, the same rule of storing before answering. */
export function createHttpReceiver(options: HttpReceiverOptions): SupervisedReceiver & { port(): number } {
  const { deliverer, now = Date.now } = options;
  const web = new Hono();
  web.post('/slack/events', bodyLimit({ maxSize: BODY_BYTES }), async (context) => {
    const rawBody = await context.req.text();
    const signature = context.req.header('x-slack-signature');
    const timestamp = context.req.header('x-slack-request-timestamp');
    if (!isSignedBySlack({ timestamp, signature, rawBody }, options.signingSecret, now()))
      return context.body(null, 401);
    const body = readHttpBody(rawBody, context.req.header('content-type') ?? '');
    if (!body) return context.body(null, 400);
    if (body.type === 'url_verification') return context.json({ challenge: body.challenge });
    if (body.ssl_check !== undefined) return context.body(null, 200);
    return answer(context, body, deliverer);
  });
  const server = createAdaptorServer({ fetch: web.fetch }) as Server;
  let listening = false;
  return {
    init: (app) => deliverer.init(app),
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port, () => {
          listening = true;
          resolve();
        });
      }),
    async stop() {
      await deliverer.drain();
      listening = false;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
    health: () => ({ ready: listening, sockets: [] }),
    port() {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : options.port;
    },
  };
}

/** Answers when the listener acknowledges; 503 when nothing did, so that Slack sends an event again. */
async function answer(context: Context, body: Record<string, unknown>, deliverer: Deliverer): Promise<Response> {
  let acknowledged: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    acknowledged = resolve;
  });
  const retryNum = context.req.header('x-slack-retry-num');
  const delivery: Delivery = {
    kind: body.type === 'event_callback' ? 'event' : 'interactive',
    body,
    async ack(payload) {
      acknowledged(asResponse(context, payload));
    },
    retryNum: retryNum === undefined ? undefined : Number(retryNum),
    retryReason: context.req.header('x-slack-retry-reason'),
  };
  const worked = deliverer.deliver(delivery).then(() => context.body(null, 503));
  return Promise.race([response, worked]);
}

function asResponse(context: Context, payload: unknown): Response {
  if (payload === undefined || payload === '') return context.body(null, 200);
  if (typeof payload === 'string') return context.text(payload);
  return new Response(JSON.stringify(payload), { headers: { 'content-type': 'application/json' } });
}
