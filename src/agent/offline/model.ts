import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import type { BaseLanguageModelInput } from '@langchain/core/language_models/base';
import { BaseChatModel, type BindToolsInput } from '@langchain/core/language_models/chat_models';
import { AIMessage, type AIMessageChunk, type BaseMessage, ToolMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import type { Runnable } from '@langchain/core/runnables';
import { unfence } from '../fence.js';
import { reply } from '../prompts.js';
import { decide, type Situation } from './decide.js';

/**
 * The model without an account: understands by grammar and the catalogue's names, calls the same tools as any other
 * model, and says the same for the same words.
 */
export class OfflineModel extends BaseChatModel {
  constructor(private readonly situation: Situation) {
    super({});
  }

  override _llmType(): string {
    return 'offline';
  }

  /** The grammar knows the tools by name, so there is nothing to bind. */
  override bindTools(_tools: BindToolsInput[]): Runnable<BaseLanguageModelInput, AIMessageChunk> {
    return this;
  }

  override async _generate(
    messages: BaseMessage[],
    _options: this['ParsedCallOptions'],
    _run?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    const message = this.next(messages);
    return { generations: [{ text: message.text, message }] };
  }

  private next(messages: BaseMessage[]): AIMessage {
    const last = messages.at(-1);
    if (last && ToolMessage.isInstance(last)) return new AIMessage(last.text);
    const decision = decide(unfence(last?.text ?? ''), this.situation);
    if ('say' in decision) return new AIMessage(reply(decision.say));
    const call = {
      id: `call_${messages.length}`,
      name: decision.tool,
      args: decision.args,
      type: 'tool_call' as const,
    };
    return new AIMessage({ content: '', tool_calls: [call] });
  }
}
