import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { HumanMessage, ToolMessage } from '@langchain/core/messages';
import { createAgent, createMiddleware, ToolInvocationError } from 'langchain';
import { Refusal } from '../domain/refusal.js';
import { fence } from './fence.js';
import type { Plan } from './plan.js';
import { systemPrompt } from './prompts.js';
import { toolsOf } from './tools/index.js';
import type { TurnContext } from './turn-context.js';

/** Model and tool steps together; three refusals end a turn long before. */
const MAX_STEPS = 14;

/** Lets a model work on one message with the tools; the plan gathers what it wants, the answer is its last words. */
export async function think(model: BaseChatModel, turn: TurnContext): Promise<string> {
  const agent = createAgent({
    model,
    tools: toolsOf(turn),
    systemPrompt: systemPrompt(),
    middleware: [interlocking(turn.plan), patience(turn.config.LLM_TIMEOUT)],
  });
  const state = await agent.invoke({ messages: messagesOf(turn) }, { recursionLimit: MAX_STEPS });
  const last = state.messages.at(-1);
  return last && !ToolMessage.isInstance(last) ? last.text : '';
}

/** A refusal goes back to the model as one sentence, at most three times; an outage ends the turn and is told apart. */
function interlocking(plan: Plan) {
  return createMiddleware({
    name: 'interlocking',
    beforeModel: { canJumpTo: ['end'], hook: () => (plan.settled ? { jumpTo: 'end' as const } : undefined) },
    wrapToolCall: async (request, handler) => {
      try {
        return await handler(request);
      } catch (error) {
        const refusal = refusalOf(error, request.toolCall.name);
        if (!refusal) {
          plan.outage = error;
          throw error;
        }
        plan.refusals.push(refusal);
        const call = { tool_call_id: request.toolCall.id ?? '', name: request.toolCall.name };
        return new ToolMessage({ content: refusal.message, status: 'error', ...call });
      }
    },
  });
}

function refusalOf(error: unknown, toolName: string): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!ToolInvocationError.isInstance(error)) return null;
  return new Refusal(
    'BadArguments',
    `The arguments of ${toolName} do not fit its schema; read its description and try again.`,
  );
}

/** A model that does not answer in time counts as down. */
function patience(timeoutMs: number) {
  return createMiddleware({
    name: 'patience',
    wrapModelCall: (request, handler) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return Promise.race([handler(request), late]);
    },
  });
}

function messagesOf({ input: { transcript, message, pending }, speaker }: TurnContext): HumanMessage[] {
  const lines = transcript.map(({ role, text }) => `${role === 'agent' ? 'You' : 'Person'}: ${text}`);
  const asked = pending?.question ? [`You asked and wait for: ${pending.question.text}`] : [];
  const where = message.origin.channelType === 'im' ? 'a direct message' : 'a channel';
  const earlier = [`${speaker.name ?? message.user} writes in ${where}.`, ...lines, ...asked];
  const history = new HumanMessage(`Who writes, and what was said before:\n${fence(earlier.join('\n'))}`);
  return [history, new HumanMessage(fence(message.text))];
}
