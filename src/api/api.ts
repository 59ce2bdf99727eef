import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { RunSettings } from '../domain/order.js';
import type { DefinitionProblem, Plan } from '../domain/plan.js';
import type { TurnActivities } from '../domain/turn-activities.js';
import type { JournalEntry } from '../store/journal.js';
import type { Runs } from '../temporal/runs.js';
import { docsPage } from './docs-page.js';
import { executions } from './executions.js';
import { openapi } from './openapi.js';
import { problem, problemOf } from './problem.js';
import { sentences } from './sentences.js';
import { workflows } from './workflows.js';

export interface ApiDeps {
  runs: Pick<Runs, 'startDefinition' | 'startOrder' | 'state' | 'follow' | 'listRuns' | 'stop' | 'choose'>;
  /** The agent, for orders in a sentence. */
  turns: Pick<TurnActivities, 'runTurn'>;
  /** What the services did for a run. */
  journalOf(runId: string): Promise<JournalEntry[]>;
  catalogue: { plans(): readonly Plan[]; problems(): readonly DefinitionProblem[] };
  /** Reads every definition again, here and in the workers. */
  reload(): Promise<void>;
  settings: RunSettings;
  /** Whoever has it may do what an operator may, but decide nothing. */
  token: string;
  warn(error: unknown): void;
}

const BODY_BYTES = 1024 * 1024;

/** The REST API: a second door to declared workflows and orders, for programs; people decide in Slack. */
export function createApi(deps: ApiDeps): Hono {
  const app = new Hono();
  app.notFound((context) =>
    problem(context, { status: 404, code: 'NotFound', detail: 'There is nothing here; see /docs.' }),
  );
  app.onError((error, context) => problemOf(context, error, deps.warn));
  app.get('/health', (context) => context.json({ status: 'ok' }));
  app.get('/openapi.json', (context) => context.json(openapi));
  app.get('/docs', (context) => context.html(docsPage(openapi)));
  // What a browser asks before a page of another origin may call has no token yet.
  app.use('/api/*', cors());
  app.use(bearerAuth({ token: deps.token }));
  app.use(
    bodyLimit({
      maxSize: BODY_BYTES,
      onError(context) {
        // The rest of the body is not read, so nothing else can come on this connection.
        context.header('connection', 'close');
        const detail = 'A body may have at most one megabyte.';
        return problem(context, { status: 413, code: 'TooLarge', detail });
      },
    }),
  );
  app.route('/workflows', workflows(deps));
  app.route('/executions', executions(deps));
  app.route('/api', sentences(deps));
  return app;
}
