import { randomUUID } from 'node:crypto';
import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import { Refusal } from '../../domain/refusal.js';
import type { Log } from '../ports.js';
import { slackError } from '../send/failure.js';
import type { Sender } from '../send/sender.js';
import { whisper } from '../views/answer.js';
import { type Whereabouts, whereabouts } from './whereabouts.js';

type Told = { sender: Sender; log: Log };

/** Ephemerals reach members only; in an App Home or a channel left behind, a direct message does. */
async function tell({ sender }: Told, { user, channel, threadTs }: Whereabouts, text: string): Promise<void> {
  const direct = () => sender.post({ channel: user, message: whisper(text), onlyOneBy: [] });
  if (channel === user) {
    await direct();
    return;
  }
  try {
    await sender.whisper({ channel, threadTs, user, message: whisper(text) });
  } catch (cause) {
    if (slackError(cause) === null) throw cause;
    await direct();
  }
}

/** A click is always answered visibly: refusals in the words made for the person, the rest with a reference. */
export function answerRefusals(app: App, parts: Told): void {
  app.use(async (args: AnyMiddlewareArgs & AllMiddlewareArgs) => {
    try {
      await args.next();
    } catch (cause) {
      const where = whereabouts(args.body);
      if (!(cause instanceof Refusal) || !where) throw cause;
      if ('ack' in args && args.ack) await args.ack();
      await tell(parts, where, cause.message);
    }
  });

  app.error(async ({ error, body }: ExtendedErrorHandlerArgs) => {
    const reference = randomUUID().slice(0, 8);
    parts.log.error({ err: error, reference }, 'listener failed');
    const where = whereabouts(body);
    if (where)
      await tell(parts, where, `That did not work and nothing was changed. Please try again. (Reference ${reference})`);
  });
}
