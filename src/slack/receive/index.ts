import type { Config } from '../../config.js';
import { slackLogger } from '../logger.js';
import type { Log, SlackMeters } from '../ports.js';
import { createDeliverer } from './deliver.js';
import { createHttpReceiver } from './http-receiver.js';
import { createIntake, type IntakeParts } from './intake.js';
import { createSocketReceiver, type SupervisedReceiver } from './socket-receiver.js';

export type BotReceiver = SupervisedReceiver & { port(): number | null };

/** How Slack reaches us: by sockets, or over HTTP (`SLACK_MODE=http`); both store before they acknowledge. */
export function createReceiver(config: Config, parts: IntakeParts & { log: Log; meters: SlackMeters }): BotReceiver {
  const { log } = parts;
  const deliverer = createDeliverer(createIntake(parts), log, parts.meters.acknowledged);
  if (config.SLACK_MODE === 'http') {
    const { SLACK_SIGNING_SECRET: signingSecret, SLACK_HTTP_PORT: port } = config;
    return createHttpReceiver({ signingSecret, port, deliverer, log });
  }
  const receiver = createSocketReceiver({
    appToken: config.SLACK_APP_TOKEN,
    apiUrl: config.SLACK_API_URL,
    sockets: config.SLACK_SOCKETS,
    logger: slackLogger(log),
    deliverer,
    log,
  });
  return { ...receiver, port: () => null };
}
