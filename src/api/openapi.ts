import { z } from 'zod';
import { RUN_STATES } from '../domain/contract.js';
import { executeBody } from './executions.js';

const problem = { description: 'What could not be done, in words: status, code, detail' };
const answers = (status: number, description: string) => ({ [status]: { description }, default: problem });
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

/** What the REST API offers, for programs; `/docs` shows the same to people. */
export const openapi = {
  openapi: '3.1.0',
  info: { title: 'Signalbox', version: '1', description: 'Starts declared workflows and tells how runs stand.' },
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
        requestBody: { content: { 'application/json': { schema: z.toJSONSchema(executeBody, { io: 'input' }) } } },
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
  },
} as const;
