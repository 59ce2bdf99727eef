import { QUEUES } from '../domain/contract.js';

/** Task queues of one installation; several share a server by their prefix. */
export const queuesOf = (prefix: string) => ({
  orders: `${prefix}${QUEUES.orders}`,
  slowIo: `${prefix}${QUEUES.slowIo}`,
  slack: `${prefix}${QUEUES.slack}`,
});
