import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Clock } from './clock.js';
import { doors } from './doors.js';
import { createLog } from './log.js';
import { openState } from './open-state.js';
import type { SandboxOptions } from './options.js';
import { createParts } from './parts.js';
import { resumeDeadlines } from './protocol/agent/resume.js';
import { showApp } from './protocol/control/app.js';
import { controlError } from './protocol/control/refusal.js';
import { createGate, guardHost } from './protocol/gate.js';
import { createHostCheck } from './protocol/hosts.js';
import { createUpgrades } from './protocol/upgrade.js';
import { routes } from './routes.js';
import type { Workspace } from './state/workspace.js';

export type { SandboxOptions } from './options.js';

/** A running sandbox. */
export interface Sandbox {
  baseUrl: string;
  port: number;
  /** The token that page and control API want, when they want one. */
  token: string | undefined;
  clock: Clock;
  /** The first team, and all of them. */
  workspace: Workspace;
  workspaces: readonly Workspace[];
  close(): Promise<void>;
}

/**
 * Starts a local Slack workspace; resolves when it answers. Raises an Error in plain words for a taken port, a
 * broken workspace file or manifest.
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const log = createLog(options.logLevel);
  const { store, clock, workspaces } = openState(options, log);
  let baseUrl = '';
  const teams = createParts({ options, log, store, clock, workspaces, baseUrl: () => baseUrl });
  const [parts] = teams;
  for (const team of teams) team.hub.onChange(() => showApp(team));
  const hostAllowed = createHostCheck(parts.host, options.allowedHosts ?? []);
  // Slack's own addresses answer with a slash at their end as well.
  const app = new Hono({ strict: false });
  app.onError(controlError(parts.core));
  app.use('*', guardHost(hostAllowed));
  routes(app, teams, createGate(parts.token));
  app.notFound((c) => c.json({ error: 'not_found' }, 404));

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  // Node's five seconds race with clients that were just about to call again on a busy machine.
  server.keepAliveTimeout = 75_000;
  const upgrades = createUpgrades(doors(teams, { hostAllowed, gate: createGate(parts.token) }));
  server.on('upgrade', upgrades.handle);
  const { port } = await listening(server, options.port ?? 0, parts.host).catch(async (error: unknown) => {
    clock.stop();
    await store.close();
    throw error;
  });
  baseUrl = `http://${parts.host === '0.0.0.0' || parts.host === '::' ? '127.0.0.1' : parts.host}:${port}`;
  for (const { core } of teams) resumeDeadlines({ workspace: core.workspace, publish: core.publish, baseUrl });
  return {
    baseUrl,
    port,
    token: parts.token,
    clock,
    workspace: workspaces[0],
    workspaces,
    async close() {
      clock.stop();
      await upgrades.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await parts.deliveries.settled();
      await store.close();
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' ? `Port ${port} is taken by another program.` : undefined;
      reject(taken ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address);
      else reject(new Error(`Nothing listens on ${host}:${port}.`));
    });
  });
}
