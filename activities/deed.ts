import { ApplicationFailure } from '@temporalio/common';
import type { Keyed, ServiceName, Undone } from '../src/domain/services.js';
import { REFUSALS } from '../src/domain/services.js';
import type { DeedOutcome, Effect } from '../src/store/deeds.js';
import { DECLINED, refusal } from './outage.js';
import type { Call, Facts, Provider } from './providers/provider.js';
import { detailsOf, failureTold, type ServiceLogEntry } from './service-log.js';
import type { World } from './world.js';

/** A deed of one service: what is asked of its provider, and what it means for the books. */
export interface Deed<T> extends Keyed {
  service: ServiceName;
  /** Instead of the configured provider: for what never leaves the house. */
  provider?: Provider;
  operation: string;
  /** What a counted decline says; without it, the words for cards. */
  declined?: string;
  input: Record<string, unknown>;
  settle(facts: Facts): { result: T; effect: Effect };
}

/** Raised when a deed arrives after its undo: it must not follow it. */
export const ALREADY_UNDONE = 'AlreadyUndone';

/**
 * Does a deed once per key and answers the first result again afterwards.
 * @throws ApplicationFailure: an outage (retryable), `PaymentDeclined`, `InsufficientFunds`, `BookingRefused`,
 * or `AlreadyUndone` when the undo came first
 */
export async function perform<T>(world: World, deed: Deed<T>): Promise<T> {
  const known = await world.deeds.result<T>(deed.key);
  return known ?? logged(world, deed, () => doIt(world, deed));
}

async function doIt<T>(world: World, deed: Deed<T>): Promise<T> {
  const { key, runId, operation, input } = deed;
  const provider = deed.provider ?? world.providers[deed.service];
  const call = { key, runId, operation, input };
  const facts = await ask(world, provider, call);
  if (!facts) return takeBackLate(world, deed);
  const { result, effect } = deed.settle(facts);
  const outcome = await world.deeds.act({ key, runId, result, effect });
  if (outcome.status === 'done') return outcome.result;
  if (outcome.status === 'undone') return takeBackLate(world, deed);
  throw refused(outcome.status, deed.declined);
}

type Logged<T> = Pick<Deed<T>, 'service' | 'operation' | 'input' | 'runId'> & {
  /** Idempotency key, `<workflow id>:<step>`; none for what may be asked any number of times. */
  key?: string;
  /** What may be told of the result. */
  told?(result: T): string;
};

/** Acts, and tells the log of the services how that went. */
export async function logged<T>(
  world: World,
  { service, operation, input, runId, key, told }: Logged<T>,
  act: () => Promise<T>,
): Promise<T> {
  const began = performance.now();
  const tell = (failure: ServiceLogEntry['failure'], words: string | undefined): void =>
    world.log({
      service,
      operation: operation.toUpperCase(),
      success: failure === null,
      failure,
      ms: Math.round(performance.now() - began),
      details: [detailsOf(input), words].filter(Boolean).join(' - '),
      runId,
      step: key?.slice(key.indexOf(':') + 1) ?? null,
    });
  try {
    const result = await act();
    tell(null, told?.(result));
    return result;
  } catch (cause) {
    const { failure, reason } = failureTold(cause);
    tell(failure, reason);
    throw cause;
  }
}

/** The undo came first: whatever the provider did meanwhile is taken back too. */
async function takeBackLate(world: World, { service, provider, key, runId }: Deed<unknown>): Promise<never> {
  await undo(world, { service, keyed: { key, runId }, provider });
  throw refusal(ALREADY_UNDONE, 'This step was already taken back, so it was not done again.');
}

/** Null when the deed was undone before it was asked for. */
async function ask(world: World, provider: Provider, call: Call): Promise<Facts | null> {
  if (provider.kind === 'simulated') return provider.perform(call);
  const begun = await world.deeds.begin(call.key, call.input);
  if (!begun) return null;
  try {
    return await provider.perform({ ...call, key: begun.providerKey });
  } catch (failure) {
    if (failure instanceof ApplicationFailure && failure.nonRetryable) await world.deeds.noteRefusal(call.key);
    throw failure;
  }
}

function refused(status: DeedOutcome<never>['status'], declined = DECLINED) {
  if (status === 'declined') return refusal(REFUSALS.paymentDeclined, declined);
  if (status === 'poor') return refusal(REFUSALS.insufficientFunds, 'The wallet does not hold enough money.');
  return refusal(REFUSALS.bookingRefused, 'Booking failed - somebody else took the last pieces.');
}

interface Undoing {
  service: ServiceName;
  keyed: Keyed;
  provider?: Provider | undefined;
}

/**
 * Takes back the deed of the same key, once. A deed that was never done answers `{id: null, amount: null}` and can
 * not be done any more: a compensation is safe even when its deed timed out and is still on its way.
 */
export function undo(world: World, { service, keyed, provider = world.providers[service] }: Undoing) {
  const deed = { ...keyed, service, operation: 'undo', input: {} };
  return logged(world, deed, () => undoIt(world, provider, keyed));
}

async function undoIt(world: World, provider: Provider, { key, runId }: Keyed): Promise<Undone> {
  const begun = await world.deeds.begun(key);
  const call = { key: begun?.providerKey ?? key, runId, operation: 'undo', input: begun?.input ?? {} };
  const asked = provider.kind === 'simulated' || begun !== null;
  if (await world.deeds.result(key)) {
    const facts = asked ? await provider.undo(call) : null;
    return world.deeds.undo({ key, runId, ...(facts?.id ? { id: facts.id } : {}) });
  }
  const undone = await world.deeds.undo({ key, runId });
  if (undone.id !== null || !begun) return undone;
  // The provider may have acted before its answer could be recorded.
  const facts = await provider.undo(call);
  return { id: facts?.id ?? null, amount: null };
}
