import type { Store } from './store.js';

/** The line under a thread while the app works. */
export interface AssistantStatus {
  channel: string;
  thread_ts: string;
  status: string;
  loading_messages: string[];
  /** When it was set, in milliseconds since the epoch. */
  since: number;
}

export interface SuggestedPrompts {
  channel: string;
  thread_ts?: string;
  title?: string;
  prompts: { title: string; message: string }[];
}

export interface Assistant {
  status(channel: string, threadTs: string): AssistantStatus | undefined;
  setStatus(status: AssistantStatus): void;
  clearStatus(channel: string, threadTs: string): boolean;
  statuses(): AssistantStatus[];
  setPrompts(prompts: SuggestedPrompts): void;
  prompts(): SuggestedPrompts[];
}

/** Opens statuses and suggested prompts of a store. */
export function createAssistant(store: Store): Assistant {
  const statuses = store.table<AssistantStatus>('assistant_statuses');
  const prompts = store.table<SuggestedPrompts>('suggested_prompts');
  return {
    status: (channel, threadTs) => statuses.get(channel, threadTs),
    setStatus: (status) => statuses.put([status.channel, status.thread_ts], status),
    clearStatus: (channel, threadTs) => statuses.remove(channel, threadTs),
    statuses: () => [...statuses.values()],
    setPrompts: (given) => prompts.put([given.channel, given.thread_ts ?? ''], given),
    prompts: () => [...prompts.values()],
  };
}
