import type { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { ChatGroq } from '@langchain/groq';
import { ChatOpenAI } from '@langchain/openai';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
} from 'cockatiel';
import type { Config } from '../config.js';
import { type ModelMeter, NO_MODEL_METER } from './model-meter.js';

/** After this many failures in a row the model is left alone for a while: nobody waits for what will not come. */
const FAILURES = 3;
const REST_MS = 30_000;

export interface LanguageModel {
  model: BaseChatModel;
  breaker: CircuitBreakerPolicy;
  meter: ModelMeter;
}

/** The configured language model behind its circuit breaker; null means that the offline model does the work. */
export function languageModel(config: Config, meter: ModelMeter = NO_MODEL_METER): LanguageModel | null {
  const model = chooseModel(config, meter.callbacks);
  const settings = { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) };
  return model && { model, meter, breaker: circuitBreaker(handleAll, settings) };
}

/** The model alone, for what has its own way out when it fails. */
export function chooseModel(config: Config, callbacks: BaseCallbackHandler[] = []): BaseChatModel | null {
  const { LLM_PROVIDER: provider } = config;
  if (provider === 'offline') return null;
  if (provider !== 'groq' && config.LLM_BASE_URL) return openAiModel(config, callbacks);
  return config.GROQ_API_KEY ? groqModel(config, callbacks) : null;
}

/** No retries of its own: a turn falls back at once instead of letting a person wait. */
const groqModel = (config: Config, callbacks: BaseCallbackHandler[]): ChatGroq =>
  new ChatGroq({
    callbacks,
    apiKey: config.GROQ_API_KEY,
    model: config.GROQ_MODEL,
    temperature: 0,
    maxRetries: 0,
    timeout: config.LLM_TIMEOUT,
    ...(config.LLM_BASE_URL ? { baseUrl: config.LLM_BASE_URL } : {}),
  });

const openAiModel = (config: Config, callbacks: BaseCallbackHandler[]): ChatOpenAI =>
  new ChatOpenAI({
    callbacks,
    // Hosts without keys still want the header.
    apiKey: config.LLM_API_KEY || 'none',
    model: config.LLM_MODEL,
    temperature: 0,
    maxRetries: 0,
    timeout: config.LLM_TIMEOUT,
    configuration: { baseURL: config.LLM_BASE_URL },
  });

/** Why the model did not answer, in a sentence for the person. Never the error's own text, which may hold a key. */
export function modelNotice(error: unknown): string {
  if (error instanceof BrokenCircuitError) return notice('is not answering at the moment');
  if (error instanceof Error && error.name === 'GraphRecursionError') return notice('came to no end');
  const because = statusReason(statusOf(error)) ?? (isTimeout(error) ? 'took too long' : 'cannot be reached');
  return notice(because);
}

const notice = (because: string): string =>
  `The language model ${because}, so I understood this with the built-in grammar. Plain, short sentences work best.`;

function statusReason(status: number | null): string | null {
  if (status === 401 || status === 403) return 'refuses its key';
  if (status === 429) return 'is out of quota';
  return status === null ? null : `answered with an error (${status})`;
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('status' in error && typeof error.status === 'number') return error.status;
  return 'cause' in error ? statusOf(error.cause) : null;
}

function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const name = 'name' in error ? String(error.name) : '';
  const message = 'message' in error ? String(error.message) : '';
  return /timeout/i.test(name) || /timed out|timeout/i.test(message) || ('cause' in error && isTimeout(error.cause));
}
