import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { Refusal } from '../../domain/refusal.js';

/** Platform errors that Slack documents as passing by themselves. */
const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org'];

/** How long Slack asks to wait; null when this is no refusal for being too fast. */
export function retryAfterMs(cause: unknown): number | null {
  if (cause instanceof WebAPIRateLimitedError) return cause.retryAfter * 1000;
  if (cause instanceof WebAPIPlatformError && cause.data.error === 'ratelimited') return 1_000;
  return null;
}

/** It may or may not have happened: trying again needs a look first. */
export function isUnclear(cause: unknown): boolean {
  if (cause instanceof WebAPIRequestError) return true;
  if (cause instanceof WebAPIHTTPError) return cause.statusCode >= 500;
  return cause instanceof WebAPIPlatformError && PASSING.includes(cause.data.error);
}

export const isPassing = (cause: unknown): boolean => retryAfterMs(cause) !== null || isUnclear(cause);

/** Slack's own word for the refusal, such as `channel_not_found`; null for everything else. */
export const slackError = (cause: unknown): string | null =>
  cause instanceof WebAPIPlatformError ? cause.data.error : null;

/** Slack says that this token will never work (the SDK's list of fatal errors, and what a revoked token gets). */
const HOPELESS = [
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
];
export const isHopeless = (cause: unknown): boolean => HOPELESS.includes(slackError(cause) ?? '');

/** For whoever starts the bot: which setting is wrong. */
export const badToken = (setting: string, cause: unknown): Refusal =>
  new Refusal('BadToken', `Slack does not accept the token in ${setting} (${slackError(cause)}).`, { cause });
