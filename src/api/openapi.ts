import { z } from 'zod';
import { RUN_STATES } from '../domain/contract.js';
import { executeBody } from './executions.js';
import { retryBody, sentenceBody } from './sentences.js';

const problem = { description: 'What could not be done, in words: status, code, detail' };
const answers = (status: number, description: string) => ({ [status]: { description }, default: problem });
const json = (shape: z.ZodType) => ({
  content: { 'application/json': { schema: z.toJSONSchema(shape, { io: 'input' }) } },
});
const refused = { description: 'success: false, and error_message in words' };
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

/** What the REST API offers, for programs; `/docs` shows the same to people. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Signalbox',
    version: '1',
    description: 'Starts declared workflows and orders, and tells how runs stand.',
  },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  security: [{ token: [] }],
  paths: {
    '/health': { get: { summary: 'Whether the API answers', security: [], responses: answers(200, 'It does') } },
    '/workflows': {
      get: {
        summary: 'Workflows with their parameters, and files that cannot be read',
        responses: answers(200, 'The list'),
      },
    },
    '/workflows/reload': {
      post: { summary: 'Reads every file again; running runs keep theirs', responses: answers(200, 'The new list') },
    },
    '/executions': {
      get: {
        summary: 'Runs, newest first',
        parameters: [{ name: 'open', in: 'query', schema: { type: 'boolean' } }],
        responses: answers(200, 'The list'),
      },
    },
    '/executions/workflows/{workflow_id}/execute': {
      post: {
        summary: 'Starts a run; the same Idempotency-Key never starts a second one',
        parameters: [path('workflow_id'), { name: 'idempotency-key', in: 'header', schema: { type: 'string' } }],
        requestBody: json(executeBody),
        responses: answers(202, 'execution_id of the run'),
      },
    },
    '/executions/{execution_id}': {
      get: {
        summary: `How a run stands. Its status is one of: ${RUN_STATES.join(', ')}`,
        parameters: [path('execution_id')],
        responses: answers(200, 'Status, steps, what it waits for, summary'),
      },
    },
    '/executions/{execution_id}/cancel': {
      post: {
        summary: 'Stops a run; what was done is taken back',
        parameters: [path('execution_id')],
        responses: answers(202, 'It was asked to stop'),
      },
    },
    '/api/parse': {
      post: {
        summary: 'Understands an order in a sentence; starts nothing',
        requestBody: json(sentenceBody),
        responses: { 200: { description: 'data.workflow_config' }, default: refused },
      },
    },
    '/api/execute': {
      post: {
        summary: 'Orders what a sentence says, and answers when the order ended or waits for people',
        parameters: [{ name: 'idempotency-key', in: 'header', schema: { type: 'string' } }],
        requestBody: json(sentenceBody),
        responses: { 200: { description: 'What each service answered, and the summary' }, default: refused },
      },
    },
    '/api/retry': {
      post: {
        summary: 'Tries only the failed service of an order again; may tell the customer first',
        requestBody: json(retryBody),
        responses: { 200: { description: 'What this service answered' }, default: refused },
      },
    },
  },
} as const;
