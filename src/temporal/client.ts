import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';

export interface TemporalSettings {
  TEMPORAL_ADDRESS: string;
  TEMPORAL_NAMESPACE: string;
  TEMPORAL_QUEUE_PREFIX: string;
}

/** One connection and client for a process. It connects with the first call and heals by itself. */
export interface Temporal {
  connection: Connection;
  client: Client;
  namespace: string;
  /** TEMPORAL_QUEUE_PREFIX */
  prefix: string;
  close(): Promise<void>;
}

export function createTemporal(settings: TemporalSettings, dataConverter?: DataConverter): Temporal {
  const connection = Connection.lazy({ address: settings.TEMPORAL_ADDRESS });
  const { TEMPORAL_NAMESPACE: namespace, TEMPORAL_QUEUE_PREFIX: prefix } = settings;
  const client = new Client({ connection, namespace, dataConverter });
  return { connection, client, namespace, prefix, close: () => connection.close() };
}
