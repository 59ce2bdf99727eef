import { WorkflowNotFoundError } from '@temporalio/client';
import { conversationWorkflowId, SIGNALS, WORKFLOWS } from '../domain/contract.js';
import type { ConversationInput, IncomingAnswer, IncomingMessage } from '../domain/conversation.js';
import type { Origin } from '../domain/origin.js';
import type { Temporal } from './client.js';
import { queuesOf } from './queues.js';
import type { ToRun } from './signal-runs.js';

type Thread = Pick<Origin, 'team' | 'channel' | 'threadTs'>;

/** How a thread's conversation hears what people say and click. */
export function openConversations({ client, prefix }: Pick<Temporal, 'client' | 'prefix'>, toRun: ToRun) {
  const { orders: taskQueue } = queuesOf(prefix);
  return {
    /** Stored when this resolves, even while no worker runs; starts the thread's conversation when it has none. */
    async signalMessage(message: IncomingMessage): Promise<void> {
      const { team, channel, threadTs } = message.origin;
      const workflowId = conversationWorkflowId(team, channel, threadTs);
      const input: ConversationInput = {};
      await client.workflow.signalWithStart(WORKFLOWS.conversation, {
        workflowId,
        taskQueue,
        args: [input],
        signal: SIGNALS.message,
        signalArgs: [message],
      });
    },

    /** Whether somebody talks with the agent in this thread now. */
    async hasConversation({ team, channel, threadTs }: Thread): Promise<boolean> {
      try {
        await client.workflow.getHandle(conversationWorkflowId(team, channel, threadTs)).describe();
        return true;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    },

    answer: (conversationId: string, answer: IncomingAnswer) => toRun(conversationId, SIGNALS.answer, answer),
  };
}
