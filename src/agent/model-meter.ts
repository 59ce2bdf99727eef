import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import type { LLMResult } from '@langchain/core/outputs';
import type { MetricMeter } from '@temporalio/common';

/** What operators watch of the language model. */
export interface ModelMeter {
  /** Hears of every call of the model: `model_calls_total`, `model_call_duration_seconds`, `model_tokens_total`. */
  callbacks: BaseCallbackHandler[];
  /** The built-in grammar did the model's work: `model_fallbacks_total`. */
  fellBack(): void;
}

export const NO_MODEL_METER: ModelMeter = { callbacks: [], fellBack: () => undefined };

export function createModelMeter(meter: MetricMeter): ModelMeter {
  const calls = meter.createCounter('model_calls_total');
  const durations = meter.createHistogram('model_call_duration_seconds', 'float', 's');
  const tokens = meter.createCounter('model_tokens_total');
  const fallbacks = meter.createCounter('model_fallbacks_total');
  const began = new Map<string, number>();

  const ended = (runId: string, outcome: 'answered' | 'failed') => {
    const start = began.get(runId);
    began.delete(runId);
    calls.add(1, { outcome });
    if (start !== undefined) durations.record((performance.now() - start) / 1000, { outcome });
  };
  const handler = BaseCallbackHandler.fromMethods({
    handleChatModelStart: (_model, _messages, runId) => void began.set(runId, performance.now()),
    handleLLMEnd(result, runId) {
      ended(runId, 'answered');
      const { input, output } = tokensOf(result);
      tokens.add(input, { direction: 'input' });
      tokens.add(output, { direction: 'output' });
    },
    handleLLMError: (_error, runId) => ended(runId, 'failed'),
  });
  return { callbacks: [handler], fellBack: () => fallbacks.add(1) };
}

/** As the model counted them; nothing when it does not. */
function tokensOf({ generations }: LLMResult): { input: number; output: number } {
  const [generation] = generations.flat();
  const message: unknown = generation && 'message' in generation ? generation.message : undefined;
  const usage = isCounted(message) ? message.usage_metadata : undefined;
  return { input: usage?.input_tokens ?? 0, output: usage?.output_tokens ?? 0 };
}

interface Counted {
  usage_metadata?: { input_tokens: number; output_tokens: number };
}
const isCounted = (message: unknown): message is Counted =>
  typeof message === 'object' && message !== null && 'usage_metadata' in message;
