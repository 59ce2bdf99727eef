import { connect, type Frame } from './raw-socket.js';
import type { Slack } from './slack.js';

/** A connected app that acknowledges everything; answers come from `answer`, by the payload that asks. */
export interface AppSocket {
  payloads: Frame[];
  last(): Frame | undefined;
  answer(payload: Frame): Frame;
}

/** Connects an app that acknowledges at once, with nothing unless `answer` is replaced. */
export async function connectApp(slack: Slack): Promise<AppSocket> {
  const socket = await connect(slack);
  const app: AppSocket = { payloads: [], last: () => app.payloads.at(-1), answer: () => ({}) };
  socket.socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    if (!frame.envelope_id) return;
    const payload = frame.payload as Frame;
    app.payloads.push(payload);
    socket.ack(frame, app.answer(payload));
  });
  return app;
}
