import { App, type Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { listeners } from './listeners/index.js';
import type { ListenerParts } from './listeners/listener.js';
import { answerRefusals } from './listeners/refused.js';
import { slackLogger } from './logger.js';

export interface BoltParts extends ListenerParts {
  receiver: Receiver;
  clientOptions: WebClientOptions;
  authorize(): Promise<{ botToken: string; botId: string; botUserId: string }>;
}

/** Bolt with our receiver, our listeners and our answers to what was refused. */
export function createBolt({ receiver, clientOptions, authorize, ...parts }: BoltParts): App {
  const logger = slackLogger(parts.log);
  const app = new App({ receiver, logger, clientOptions, authorize, convoStore: false, extendedErrorHandler: true });
  answerRefusals(app, parts);
  for (const listen of listeners) listen(app, parts);
  return app;
}
