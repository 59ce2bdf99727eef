import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of the model: a tool call, words, a failure, or silence. */
export type Answer =
  | { call: string; args: unknown }
  | { say: string }
  | { status: number; message?: string }
  | { raw: string }
  | 'silence';

export interface SentMessage {
  role: string;
  content: string | null;
}

export interface LanguageModel {
  url: string;
  /** Every request so far: its messages, tools and the key it came with. */
  requests: { path: string; authorization: string; messages: SentMessage[]; tools: string[]; body: string }[];
  stop(): Promise<void>;
}

/** A server that speaks OpenAI's chat completions and answers by script; after its end it repeats the last answer. */
export async function startLanguageModel(script: Answer[]): Promise<LanguageModel> {
  const requests: LanguageModel['requests'] = [];
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const sent = JSON.parse(body) as { messages: SentMessage[]; tools?: { function: { name: string } }[] };
    const tools = (sent.tools ?? []).map((tool) => tool.function.name);
    const { url: path = '', headers } = request;
    requests.push({ path, authorization: headers.authorization ?? '', messages: sent.messages, tools, body });
    reply(response, script[Math.min(requests.length, script.length) - 1] ?? 'silence', requests.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, answer: Answer, nth: number): void {
  if (answer === 'silence') return;
  const failed = 'status' in answer;
  response.writeHead(failed ? answer.status : 200, { 'content-type': 'application/json' });
  if (failed)
    response.end(JSON.stringify({ error: { message: answer.message ?? 'no', type: 'error', code: 'error' } }));
  else if ('raw' in answer) response.end(answer.raw);
  else response.end(JSON.stringify(completion(answer, nth)));
}

function completion(answer: { call: string; args: unknown } | { say: string }, nth: number) {
  const called = 'call' in answer;
  const calls = called
    ? [{ id: `call_${nth}`, type: 'function', function: { name: answer.call, arguments: JSON.stringify(answer.args) } }]
    : undefined;
  const message = { role: 'assistant', content: called ? null : answer.say, ...(calls ? { tool_calls: calls } : {}) };
  return {
    id: `chatcmpl-${nth}`,
    object: 'chat.completion',
    created: 1_760_000_000,
    model: 'scripted',
    choices: [{ index: 0, message, finish_reason: called ? 'tool_calls' : 'stop' }],
    usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
  };
}
