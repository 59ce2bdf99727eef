import { z } from 'zod';
import { parseChaos } from './domain/chaos.js';
import { fromDecimal } from './domain/money.js';
import type { RunSettings } from './domain/order.js';
import { parseProviders, settingsNeeded } from './domain/providers.js';
import { Refusal } from './domain/refusal.js';

const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/;
const UNIT_MS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const duration = z
  .string()
  .regex(DURATION, 'write a duration such as 50ms, 30s, 5m, 12h or 2d')
  .transform((text) => {
    const [, amount = '0', unit = 'ms'] = DURATION.exec(text) ?? [];
    return Number(amount) * (UNIT_MS[unit] ?? 1);
  });
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
/** Text that its own parser understands; the parser's sentence says what is wrong. */
const checkedBy = (parse: (text: string) => unknown) =>
  z.string().superRefine((text, context) => {
    try {
      parse(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
    }
  });
const switchable = z.enum(['on', 'off']).transform((word) => word === 'on');
const whole = z.coerce.number().int().nonnegative();

/** Every setting with its default; `.env.example` is checked against it by a test. */
export const SETTINGS = {
  // Slack
  SLACK_MODE: z.enum(['socket', 'http']).default('socket'),
  SLACK_BOT_TOKEN: z.string().default('xoxb-sandbox'),
  SLACK_APP_TOKEN: z.string().default('xapp-sandbox'),
  SLACK_SIGNING_SECRET: z.string().min(1).default('sandbox-signing-secret'),
  SLACK_API_URL: z.url().default('http://127.0.0.1:3000/api/'),
  SLACK_SOCKETS: z.coerce.number().int().min(1).max(10).default(2),
  SLACK_HTTP_PORT: whole.default(3001),
  // Temporal
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_UI_URL: z.string().default('http://127.0.0.1:8233'),
  TEMPORAL_QUEUE_PREFIX: z.string().default(''),
  // Redis: the cache may be wiped at any time, the books never
  REDIS_URL: z.string().default('redis://127.0.0.1:6379/0'),
  BOOKS_REDIS_URL: z.string().default('redis://127.0.0.1:6379/1'),
  // The model
  LLM_PROVIDER: z.enum(['groq', 'openai', 'offline', 'auto']).default('auto'),
  GROQ_API_KEY: z.string().default(''),
  GROQ_MODEL: z.string().default('openai/gpt-oss-120b'),
  LLM_BASE_URL: z.string().default(''),
  LLM_API_KEY: z.string().default(''),
  LLM_MODEL: z.string().default(''),
  LLM_TIMEOUT: duration.default(8_000),
  // Money and policy
  BASE_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, 'write an ISO 4217 code such as USD')
    .default('USD'),
  APPROVAL_THRESHOLD: z.coerce.number().nonnegative().default(1000),
  APPROVAL_TIMEOUT: duration.default(300_000),
  APPROVAL_REMINDER: duration.default(60_000),
  APPROVAL_ESCALATION: duration.default(150_000),
  ESCALATION_GROUP: z.string().default(''),
  ESCALATION_APPROVERS: list.default([]),
  APPROVERS_GROUP: z.string().default('finance'),
  APPROVERS: list.default([]),
  OPERATORS: list.default(['U0ERIN']),
  APPROVALS_CHANNEL: z.string().default('C0APPROVALS'),
  OPERATORS_CHANNEL: z.string().default('C0APPROVALS'),
  CHOICE_TIMEOUT: duration.default(1_800_000),
  CHOICE_REMINDER: duration.default(900_000),
  UNDO_WINDOW: duration.default(30_000),
  WALLET_BALANCE: z.coerce.number().nonnegative().default(50_000),
  // Services
  CHAOS: checkedBy(parseChaos).default('default'),
  SEED: whole.default(0),
  PROVIDERS: checkedBy(parseProviders).default(''),
  PROVIDER_TIMEOUT: duration.default(10_000),
  SERVICES_TOKEN: z.string().default(''),
  SMTP_URL: z.string().default('smtp://127.0.0.1:25'),
  EMAIL_FROM: z.string().default('signalbox@localhost'),
  TWILIO_API_URL: z.url().default('https://api.twilio.com'),
  TWILIO_ACCOUNT_SID: z.string().default(''),
  TWILIO_AUTH_TOKEN: z.string().default(''),
  TWILIO_FROM: z.string().default(''),
  STRIPE_API_URL: z.url().default('https://api.stripe.com'),
  STRIPE_API_KEY: z.string().default(''),
  STRIPE_PAYMENT_METHOD: z.string().default(''),
  FX_API_URL: z.string().default('https://api.exchangerate-api.com/v4/latest/'),
  FX_TIMEOUT: duration.default(5_000),
  RETRY_INTERVAL: duration.default(1_000),
  RETRY_ATTEMPTS: z.coerce.number().int().min(1).default(3),
  ACTIVITY_TIMEOUT: duration.default(30_000),
  // Declared workflows
  DEFINITIONS_DIR: z.string().default('workflows/definitions'),
  DEFINITIONS_WATCH: switchable.default(true),
  DEFINITION_ENV: list.default([]),
  DEFINITION_SECRETS: list.default([]),
  HTTP_ALLOW: list.default([]),
  // The REST API: served only with a token
  API_TOKEN: z
    .string()
    .regex(/^([\w.~+/-]{16,}=*)?$/, 'write at least 16 letters, digits or . _ ~ + / -')
    .default(''),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: whole.default(8000),
  // The house
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DEBUG: switchable.default(false),
  // What is measured
  WORKER_METRICS_ADDRESS: z.string().default(''),
  BOT_METRICS_ADDRESS: z.string().default(''),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().default(''),
} as const;

const schema = z.object(SETTINGS).superRefine((settings, context) => {
  for (const [name, service] of settingsNeeded(settings.PROVIDERS)) {
    const value = Object.entries(settings).find(([setting]) => setting === name)?.[1];
    if (!value) context.addIssue({ code: 'custom', path: [name], message: `${service} in PROVIDERS needs it` });
  }
  for (const [path, message] of halfSet(settings)) context.addIssue({ code: 'custom', path: [path], message });
});

/** Settings that make sense only together with another one that is not there. */
function halfSet(settings: z.infer<z.ZodObject<typeof SETTINGS>>): [name: string, message: string][] {
  const { SLACK_MODE, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, LLM_PROVIDER, GROQ_API_KEY, LLM_BASE_URL } = settings;
  const realSlack = !SLACK_BOT_TOKEN.startsWith('xoxb-sandbox');
  const problems: [string, string][] = [];
  // With the secret that everybody knows, everybody could sign.
  if (SLACK_MODE === 'http' && realSlack && SLACK_SIGNING_SECRET === 'sandbox-signing-secret')
    problems.push(['SLACK_SIGNING_SECRET', 'SLACK_MODE=http needs the signing secret of your Slack app']);
  if (LLM_PROVIDER === 'groq' && GROQ_API_KEY === '')
    problems.push(['GROQ_API_KEY', 'LLM_PROVIDER=groq needs it; leave LLM_PROVIDER out to do without a model']);
  if (LLM_PROVIDER === 'openai' && LLM_BASE_URL === '') problems.push(['LLM_BASE_URL', 'LLM_PROVIDER=openai needs it']);
  return problems;
}

export type Config = z.infer<typeof schema>;

/**
 * Reads every setting once. An empty variable counts as not set.
 * @throws Refusal `BadSettings` that names every wrong setting and what to write instead
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.keys(SETTINGS).flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Refusal('BadSettings', `These settings cannot be used:\n${problems.join('\n')}`);
}

/** Values of the settings and secrets that declared workflows may name. */
export function definitionSettings(
  { DEFINITION_ENV, DEFINITION_SECRETS }: Pick<Config, 'DEFINITION_ENV' | 'DEFINITION_SECRETS'>,
  env: Record<string, string | undefined> = process.env,
): { environment: Record<string, string>; secrets: Record<string, string> } {
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, env[name] ?? '']));
  return { environment: named(DEFINITION_ENV), secrets: named(DEFINITION_SECRETS) };
}

/** The whole environment, for `npm start`, whose parts inherit it. */
export const environment = (): NodeJS.ProcessEnv => process.env;

/** Nobody named: nothing is escalated. */
function escalationOf(config: Config): Pick<RunSettings, 'approvalEscalation'> {
  const { APPROVAL_ESCALATION: afterMs, ESCALATION_GROUP: group, ESCALATION_APPROVERS: users } = config;
  return group || users.length > 0 ? { approvalEscalation: { afterMs, group: group || null, users } } : {};
}

/** The part of the settings that a run takes with it, so that a later change never touches a running run. */
export function runSettings(config: Config): RunSettings {
  return {
    baseCurrency: config.BASE_CURRENCY,
    approvalThresholdMinor: fromDecimal(config.APPROVAL_THRESHOLD, config.BASE_CURRENCY).amountMinor,
    approvalTimeoutMs: config.APPROVAL_TIMEOUT,
    approvalReminderMs: config.APPROVAL_REMINDER,
    approvalsChannel: config.APPROVALS_CHANNEL,
    operatorsChannel: config.OPERATORS_CHANNEL,
    approverGroup: config.APPROVERS_GROUP,
    approverUsers: config.APPROVERS,
    ...escalationOf(config),
    operators: config.OPERATORS,
    choiceTimeoutMs: config.CHOICE_TIMEOUT,
    choiceReminderMs: config.CHOICE_REMINDER,
    undoWindowMs: config.UNDO_WINDOW,
    retryIntervalMs: config.RETRY_INTERVAL,
    retryAttempts: config.RETRY_ATTEMPTS,
    activityTimeoutMs: config.ACTIVITY_TIMEOUT,
  };
}
