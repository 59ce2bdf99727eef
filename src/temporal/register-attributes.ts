import { isGrpcServiceError } from '@temporalio/client';
import type { Temporal } from './client.js';
import { ATTRIBUTES } from './search-attributes.js';

// temporal.api.enums.v1.IndexedValueType; the package of the enum is CommonJS without named exports.
const KEYWORD = 2;
const ALREADY_EXISTS = 6;

/**
 * Makes a server that we did not start ourselves know our search attributes; without them every run would get stuck
 * in its first moment. Does nothing when it knows them.
 */
export async function registerAttributes({ connection, namespace }: Temporal): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(ATTRIBUTES).filter(({ name }) => !(name in (customAttributes ?? {})));
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(({ name }) => [name, KEYWORD]));
  try {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    // Another worker was faster.
    if (!isGrpcServiceError(error) || error.code !== ALREADY_EXISTS) throw error;
  }
}
