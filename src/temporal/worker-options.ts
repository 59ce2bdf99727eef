import type { WorkerOptions } from '@temporalio/worker';

/** For two cores shared with the server and the bot; the reasons are in docs/decisions/022-temporal-worker.md. */
export const ORDERS_LIMITS: Partial<WorkerOptions> = {
  workflowThreadPoolSize: 1,
  maxCachedWorkflows: 500,
  maxConcurrentWorkflowTaskExecutions: 20,
  maxConcurrentWorkflowTaskPolls: 5,
  maxConcurrentActivityTaskExecutions: 50,
  maxConcurrentActivityTaskPolls: 5,
  maxConcurrentLocalActivityExecutions: 20,
  stickyQueueScheduleToStartTimeout: '2 seconds',
  shutdownGraceTime: '20 seconds',
  shutdownForceTime: '60 seconds',
};

/** Model turns and outside calls: few at a time, and slow ones never hold up an order. */
export const SLOW_IO_LIMITS: Partial<WorkerOptions> = {
  maxConcurrentActivityTaskExecutions: 10,
  maxConcurrentActivityTaskPolls: 2,
  shutdownGraceTime: '20 seconds',
  shutdownForceTime: '60 seconds',
};
