import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^;]*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;

interface Import {
  from: string;
  to: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist', 'fixtures'].includes(entry.name) ? [] : sources(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

/** Imports that exist at run time; types are free. Own files come back as paths from the root, without ending. */
function runtimeImports(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap(([, , typeOnly, , plain, dynamic]) => {
    const target = plain ?? dynamic;
    if (typeOnly || !target) return [];
    const to = target.startsWith('.') ? normalize(join(dirname(file), target)).replace(/\.(js|ts|tsx)$/, '') : target;
    return [{ from: file, to }];
  });
}

const OWN = ['src/', 'workflows/', 'activities/', 'prompts/', 'bench/', 'scripts/', 'test/'];
const isOwn = (path: string): boolean => OWN.some((folder) => path.startsWith(folder));

/** Own rooms that each room may enter at run time, beside itself (design.md, Layout). */
const MAY_ENTER: Record<string, string[]> = {
  'src/domain': [],
  'src/sandbox': [],
  'src/slack': ['src/domain', 'src/agent', 'src/store', 'src/temporal'],
  'src/api': ['src/domain', 'src/agent', 'src/store', 'src/temporal'],
  'src/agent': ['src/domain', 'src/temporal', 'prompts'],
  'src/store': ['src/domain'],
  'src/temporal': ['src/domain', 'src/store'],
  'src/setup': ['src/domain'],
  'src/start': ['src/domain', 'src/setup', 'src/temporal', 'src/sandbox/blocked-ports'],
  'src/definitions': ['src/domain'],
  'src/cli': ['src/domain', 'src/definitions', 'src/temporal', 'src/config', 'src/sandbox/rich-text'],
  workflows: ['src/domain'],
  activities: ['src/domain', 'src/store'],
};

const NETWORK = ['undici', 'node:http', 'node:https', 'node:net', 'nodemailer', '@slack/web-api', '@slack/bolt'];

describe('the borders of the house', () => {
  it.each(Object.entries(MAY_ENTER))('%s enters only the rooms it may', (room, allowed) => {
    const strangers = sources(room)
      .flatMap(runtimeImports)
      .filter(({ to }) => isOwn(to))
      .filter(({ to }) => ![room, ...allowed].some((folder) => to === folder || to.startsWith(`${folder}/`)));

    expect(strangers).toEqual([]);
  });

  it('lets workflows import nothing but the domain, themselves and the workflow package', () => {
    const strangers = sources('workflows')
      .flatMap(runtimeImports)
      .filter(({ to }) => !isOwn(to) && to !== '@temporalio/workflow' && to !== '@temporalio/common');

    expect(strangers).toEqual([]);
  });

  it('keeps zod, Node and langchain out of every file that a workflow reaches', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { to } of runtimeImports(file)) if (isOwn(to)) visit(`${to}.ts`);
    };
    sources('workflows').forEach(visit);

    const heavy = [...reached]
      .flatMap(runtimeImports)
      .filter(({ to }) => /^(zod|node:|yaml|langchain|@langchain)/.test(to));
    expect(heavy).toEqual([]);
  });

  it('leaves the environment to config.ts', () => {
    const readers = ['src', 'workflows', 'activities']
      .flatMap(sources)
      .filter((file) => !/^src\/(config\.ts|start|setup|sandbox)/.test(file))
      .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('process.env'));

    expect(readers).toEqual([]);
  });

  it('lets nobody import a process', () => {
    const processes = ['src/start', 'src/bot', 'src/worker'];
    const importers = ['src', 'workflows', 'activities', 'test']
      .flatMap(sources)
      .flatMap(runtimeImports)
      .filter(({ to }) => processes.includes(to));

    expect(importers).toEqual([]);
  });

  it('holds network clients only in activities, the Slack edge, the model and Temporal', () => {
    const holders = ['src/domain', 'src/store', 'workflows']
      .flatMap(sources)
      .flatMap(runtimeImports)
      .filter(({ to }) => NETWORK.includes(to));

    expect(holders).toEqual([]);
  });

  it('keeps every file short enough to read at once', () => {
    const lengths = ['src', 'workflows', 'activities', 'test', 'scripts', 'bench']
      .flatMap(sources)
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }));

    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(lengths.filter(({ lines }) => lines > 150).length).toBeLessThanOrEqual(Math.ceil(lengths.length / 10));
  });

  it('gives folders and files names that say what is in them', () => {
    const vague = ['src', 'workflows', 'activities']
      .flatMap(sources)
      .filter((file) => /(^|\/)(utils?|helpers?|common|types|manager)(\/|\.)/.test(file));

    expect(vague).toEqual([]);
  });
});
