import { Refusal } from '../domain/refusal.js';
import type { StartOptions } from './options.js';

/** Whose server each part is: ours, started here, or one that the settings name. */
export interface Outside {
  slack: boolean;
  temporal?: string;
  redis?: string;
}

/** Reads from the settings what is not ours to start; a Refusal says when only half of it is named. */
export function readOutside(env: NodeJS.ProcessEnv): Outside {
  const [bot, app] = [realToken(env.SLACK_BOT_TOKEN), realToken(env.SLACK_APP_TOKEN)];
  const overHttp = env.SLACK_MODE === 'http';
  if (bot !== undefined && app === undefined && !overHttp) {
    throw new Refusal(
      'settings',
      'SLACK_BOT_TOKEN is set but SLACK_APP_TOKEN is not. Set both for a real Slack, or none.',
    );
  }
  if (bot === undefined && app !== undefined) {
    throw new Refusal(
      'settings',
      'SLACK_APP_TOKEN is set but SLACK_BOT_TOKEN is not. Set both for a real Slack, or none.',
    );
  }
  return { slack: bot !== undefined, temporal: env.TEMPORAL_ADDRESS || undefined, redis: env.REDIS_URL || undefined };
}

/** The tokens of the local workspace are known to all; they name no real Slack. */
function realToken(token: string | undefined): string | undefined {
  return token && !/^xox[bp]-sandbox|^xapp-sandbox/.test(token) ? token : undefined;
}

/** The flags as the worker and the bot read them. */
export function fromOptions({ data, chaos, seed, approvalTimeout, debug }: StartOptions): Record<string, string> {
  const given = {
    CHAOS: chaos,
    SEED: seed,
    APPROVAL_TIMEOUT: approvalTimeout,
    LOG_LEVEL: debug && 'debug',
    DEBUG: debug && 'on',
  };
  const set = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { DATA_DIR: data, ...Object.fromEntries(set) };
}
