import type { Json } from '../../state/wire.js';
import type { Core } from '../core.js';
import { SlackError } from '../slack-error.js';
import type { SocketHub } from '../socket-mode/hub.js';
import { type Attempt, type Delivering, namesOf } from './attempt.js';
import { deliverOverHttp } from './http.js';
import { createRetries } from './retries.js';

/** How Slack reaches the app: over Socket Mode or to the manifest's addresses. */
export interface Deliveries {
  /** Events: retried by Slack's schedule until acknowledged. */
  event(payload: Json): void;
  /** Clicks, submissions, options and commands: once, never again. Raises `interactivity_not_enabled`. */
  once(delivering: Omit<Delivering, 'url' | 'retry'>, purpose: 'actions' | 'options' | 'command'): Promise<Attempt>;
  /** Sends an address its challenge; true when it comes back. */
  verifyUrl(url: string): Promise<boolean>;
  /** Resolves when no attempt is on its way any more. */
  settled(): Promise<void>;
}

/** Puts the two transports behind one door. */
export function createDeliveries(core: Core, hub: SocketHub): Deliveries {
  const overSocket = () => core.workspace.app.manifest().settings.socket_mode_enabled;

  const underway = new Set<Promise<Attempt>>();
  const attempt = (delivering: Delivering): Promise<Attempt> => {
    const one = attemptOnce(delivering);
    underway.add(one);
    return one.finally(() => underway.delete(one));
  };
  const attemptOnce = async (delivering: Delivering): Promise<Attempt> => {
    if (overSocket()) return hub.deliver(delivering);
    const outcome = unseen(core, delivering, await deliverOverHttp(core, delivering));
    const { type: name, url, payload, retry } = delivering;
    core.journal.write({
      kind: 'http_delivery',
      name,
      ok: outcome.ok,
      ms: outcome.ms,
      detail: { url, retry, payload, outcome },
    });
    return outcome;
  };
  const retries = createRetries(core, attempt);
  hub.onChange((connections) => {
    if (connections > 0) retries.someoneListens();
  });
  return {
    event(payload) {
      const url = core.workspace.app.manifest().settings.event_subscriptions.request_url;
      retries.deliver({ type: 'events_api', payload, acceptsResponse: false, url });
      if (core.faults.strike('duplicate', ...namesOf({ type: 'events_api', payload }))) {
        const retry = { attempt: 1, reason: overSocket() ? 'timeout' : 'http_timeout' };
        retries.deliver({ type: 'events_api', payload, acceptsResponse: false, url, retry });
      }
    },
    async once(delivering, purpose) {
      const { is_enabled } = core.workspace.app.manifest().settings.interactivity;
      if (!is_enabled && purpose !== 'command') throw new SlackError('interactivity_not_enabled');
      return attempt({ ...delivering, url: urlFor(core, purpose, delivering.payload) });
    },
    async settled() {
      await Promise.allSettled(underway);
    },
    async verifyUrl(url) {
      const challenge = crypto.randomUUID();
      const payload = { token: core.workspace.app.installed().verificationToken, challenge, type: 'url_verification' };
      const outcome = await deliverOverHttp(core, { type: 'events_api', payload, acceptsResponse: true, url });
      return outcome.ok && (outcome.answer.challenge === challenge || outcome.answer.text === challenge);
    },
  };
}

/** The fault that loses an acknowledgement on its way. */
function unseen(core: Core, delivering: Delivering, outcome: Attempt): Attempt {
  const names = namesOf(delivering);
  const event = delivering.type === 'events_api';
  const lost = outcome.ok && event && core.faults.strike('no_ack_seen', ...names) !== undefined;
  return lost ? { ok: false, ms: outcome.ms, reason: 'http_timeout' } : outcome;
}

function urlFor(core: Core, purpose: 'actions' | 'options' | 'command', payload: Json): string | undefined {
  const { features, settings } = core.workspace.app.manifest();
  const { request_url, message_menu_options_url } = settings.interactivity;
  if (purpose === 'options') return message_menu_options_url ?? request_url;
  if (purpose === 'actions') return request_url;
  return features.slash_commands.find(({ command }) => command === payload.command)?.url ?? request_url;
}
