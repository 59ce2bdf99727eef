import type { Addresses } from './addresses.js';
import { redisPart, temporalPart } from './foreign-parts.js';
import { manifestFile } from './manifest.js';
import type { StartOptions } from './options.js';
import { botPart, sandboxPart, workerPart } from './own-parts.js';
import type { PartSpec } from './part.js';
import type { PartName } from './processes-file.js';
import { fromOptions, type Outside } from './settings.js';

export interface Programs {
  temporal?: string;
  redis?: string;
}

export interface Plan {
  root: string;
  env: NodeJS.ProcessEnv;
  options: StartOptions;
  outside: Outside;
  programs: Programs;
  addresses: Addresses;
}

/** Every part that this start has to run itself, each after those it needs. */
export function partsOf(plan: Plan): PartSpec[] {
  const { root, options, programs, addresses, outside } = plan;
  const env = partEnvironment(plan);
  const parts: PartSpec[] = [];
  const needs = (...names: PartName[]) => names.filter((name) => parts.some((part) => part.name === name));
  const place = { dataDir: options.data, env: plan.env };
  const overHttp = env.SLACK_MODE === 'http' ? addresses.httpPort : null;

  if (programs.temporal !== undefined) {
    const { grpc, ui } = addresses.temporalPorts;
    parts.push(temporalPart({ ...place, program: programs.temporal, port: grpc, uiPort: ui }));
  }
  if (programs.redis !== undefined)
    parts.push(redisPart({ ...place, program: programs.redis, port: addresses.redisPort }));
  if (!outside.slack) {
    const manifest = manifestFile({ root, dataDir: options.data, httpPort: overHttp });
    const flags = ['--temporal-ui', addresses.temporalUi, '--manifest', manifest];
    if (options.workspace) flags.push('--workspace', options.workspace);
    if (options.debug) flags.push('--log-level', 'debug');
    if (addresses.token) flags.push('--token', addresses.token);
    const { base: address, port } = addresses;
    parts.push(sandboxPart({ root, env, host: options.host, port, address, dataDir: options.data, flags }));
  }
  parts.push(
    workerPart({
      root,
      env,
      needs: needs('temporal', 'redis'),
      address: addresses.temporal,
      metrics: addresses.metrics.worker,
    }),
  );
  const address = overHttp === null ? (env.SLACK_API_URL ?? '') : `http://127.0.0.1:${overHttp}`;
  parts.push(
    botPart({
      root,
      env,
      needs: needs('temporal', 'redis', 'sandbox'),
      port: overHttp,
      address,
      metrics: addresses.metrics.bot,
    }),
  );
  // With --debug those that do the work say in the terminal what they do; all of it is in the files.
  const speaking: PartName[] = options.debug ? ['worker', 'bot'] : [];
  return parts.map((part) => ({ ...part, aloud: speaking.includes(part.name) }));
}

function partEnvironment({ env, options, outside, addresses }: Plan): NodeJS.ProcessEnv {
  const slack = outside.slack
    ? { SLACK_API_URL: env.SLACK_API_URL || 'https://slack.com/api/' }
    : {
        SLACK_API_URL: `${addresses.base}/api/`,
        SLACK_BOT_TOKEN: 'xoxb-sandbox',
        SLACK_APP_TOKEN: 'xapp-sandbox',
        SLACK_SIGNING_SECRET: 'sandbox-signing-secret',
      };
  return {
    ...env,
    ...slack,
    ...fromOptions(options),
    TEMPORAL_ADDRESS: addresses.temporal,
    TEMPORAL_UI_URL: addresses.temporalUi,
    REDIS_URL: database(addresses.redis, 0),
    BOOKS_REDIS_URL: env.BOOKS_REDIS_URL && outside.redis ? env.BOOKS_REDIS_URL : database(addresses.redis, 1),
    SLACK_HTTP_PORT: String(addresses.httpPort),
    WORKER_METRICS_ADDRESS: addresses.metrics.worker,
    BOT_METRICS_ADDRESS: addresses.metrics.bot,
  };
}

/** A Redis address with that database, unless it already names one: cache is 0, books are 1. */
function database(address: string, number: 0 | 1): string {
  const url = new URL(address);
  if (number === 1 || url.pathname.length <= 1) url.pathname = `/${number}`;
  return url.href;
}
