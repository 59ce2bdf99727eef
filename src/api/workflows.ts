import { Hono } from 'hono';
import type { ApiDeps } from './api.js';

/** The declared workflows that can be started, and the files that cannot be read. */
export function workflows({ catalogue, reload }: ApiDeps): Hono {
  const listed = () => ({
    workflows: catalogue.plans().map(({ name, version, description, parameters }) => ({
      workflow_id: name,
      version,
      description,
      parameters: parameters.map(({ name: parameter, type, required, description: about }) => ({
        name: parameter,
        type,
        required,
        description: about,
      })),
    })),
    problems: catalogue.problems().map(({ file, line, message }) => ({ file, line, message })),
  });
  return new Hono()
    .get('/', (context) => context.json(listed()))
    .post('/reload', async (context) => {
      await reload();
      return context.json(listed());
    });
}
