import type { KnownEventFromType } from '@slack/bolt';
import type { PayloadOf } from '../payloads/payload-of.js';

/** An event as the SDK's own types describe it; what people and apps wrote is open. */
export type EventOf<T extends string> = PayloadOf<KnownEventFromType<T>>;
