import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Clock, createClock } from './clock.js';
import type { SandboxOptions } from './options.js';
import { defaultManifest } from './state/default-manifest.js';
import { parseManifest, readManifest } from './state/manifest.js';
import { plant } from './state/plant.js';
import { readSeed, type Seed, teamsOf } from './state/seed.js';
import type { Team } from './state/shapes.js';
import { openStore, type Store } from './state/store.js';
import { refuseDamagedStore } from './state/store-file.js';
import type { Json } from './state/wire.js';
import { openWorkspace, type Workspace } from './state/workspace.js';

export interface OpenState {
  store: Store;
  clock: Clock;
  /** Every team, the first one first. */
  workspaces: [Workspace, ...Workspace[]];
}

/**
 * Opens the data folder: plants the seed in an empty one, installs a manifest that changed since the last start,
 * goes on with the clock where it was. Raises an Error in plain words for a broken file.
 */
export function openState(options: SandboxOptions, log: Logger): OpenState {
  const seed = readSeed(options.workspaceFile);
  const manifest = options.manifest ?? (options.manifestFile ? readManifest(options.manifestFile) : undefined);
  if (manifest) parseManifest(manifest);
  makeFolder(options.dataDir);
  const folder = join(options.dataDir, 'workspace');
  refuseDamagedStore(folder);
  const store = openStore(folder);
  const marks = store.table<string>('marks');
  const clock = createClock({
    offsetMs: Number(marks.get('clock_offset') ?? 0),
    onDeedFailed: (err) => log.error({ err }, 'something that was due failed'),
  });
  const workspaces = openTeams({ store, clock, seed, manifest, lenient: options.lenient ?? false });
  if (manifest && marks.get('manifest') !== fingerprint(manifest)) {
    for (const { app } of workspaces) if (!app.installed().absent) app.reinstall({ manifest });
    marks.put(['manifest'], fingerprint(manifest));
  }
  return { store, clock, workspaces };
}

type Opening = { store: Store; clock: Clock; seed: Seed; manifest: Json | undefined; lenient: boolean };

/** The teams that the folder holds; an empty one is planted with those of the seed. */
function openTeams({ store, clock, seed, manifest, lenient }: Opening): [Workspace, ...Workspace[]] {
  const [firstSeed, ...furtherSeeds] = teamsOf(seed);
  const teams = store.table<Team>('team');
  const given = manifest ?? defaultManifest(seed.app.name);
  const known = teams.get('team');
  const first = openWorkspace({ store, clock, team: known ?? firstSeed.team, lenient });
  const open = (team: Team) => openWorkspace({ store: store.within(team.id), clock, team, lenient, first });
  if (known) return [first, ...[...teams.values()].filter(({ id }) => id !== known.id).map(open)];
  plant(first, firstSeed, given);
  const further = furtherSeeds.map((one) => {
    const workspace = open(one.team);
    plant(workspace, one, given);
    teams.put([one.team.id], one.team);
    return workspace;
  });
  // Last, because with it the folder counts as planted.
  teams.put(['team'], firstSeed.team);
  return [first, ...further];
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new Error(`The data folder ${folder} cannot be written.`, { cause });
  }
}

const fingerprint = (manifest: Json) => createHash('sha256').update(JSON.stringify(manifest)).digest('hex');

/** The parts in processes.json, or none when there is no such file (yet). */
export function readProcesses(file: string | undefined): unknown {
  if (file === undefined || !existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Written by another process: half a file is no file yet.
    return {};
  }
}
