import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { withHome } from './cache.js';
import { chromium } from './chromium.js';
import { buildPage } from './page.js';
import { say } from './progress.mjs';
import { redisServer } from './redis.js';
import { temporalCli } from './temporal-cli.js';

export interface Checks {
  root: string;
  /** Names of test files to run alone; lint and types are left out then. */
  filters: string[];
  env: NodeJS.ProcessEnv;
}

export interface Count {
  passed: number;
  failed: number;
}

/** Sets up what is missing, then checks style, types, the workflow bundle and every test. */
export async function checkEverything({ root, filters, env: given }: Checks): Promise<Count> {
  const env = withHome(given);
  const programs = { TEMPORAL_CLI_PATH: await temporalCli(root, env), CHROMIUM_PATH: await chromium(env) };
  const redis = await redisServer(env);
  const page = await buildPage(root).then(() => PASSED, failed('The workspace page'));
  // The tests find what was found here: a folder of the cache is on nobody's PATH.
  const path = [env.PATH, dirname(redis)].join(delimiter);
  const check = { root, env: { ...env, ...programs, PATH: path } };
  const counts = filters.length > 0 ? [] : [page, ...(await houseChecks(check))];
  counts.push(await tests(check, filters));
  return counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));
}

const PASSED: Count = { passed: 1, failed: 0 };

function failed(title: string): (error: Error) => Count {
  return ({ message }) => {
    say(`✗ ${title}: ${message}`);
    return { passed: 0, failed: 1 };
  };
}

type Check = Pick<Checks, 'root' | 'env'>;

/** Each counts as one. */
async function houseChecks(check: Check): Promise<Count[]> {
  const steps: [string, string, string[]][] = [
    ['Style', 'biome', ['check', '.']],
    ['Types', 'tsc', ['-p', '.']],
    ['Types of the page', 'tsc', ['-p', 'src/sandbox/ui']],
    ['Workflow bundle', 'tsx', ['src/temporal/bundle-check.ts']],
  ];
  const counts: Count[] = [];
  for (const [title, program, args] of steps) {
    const passed = await succeeds(check, program, args);
    say(`${passed ? '✓' : '✗'} ${title}`);
    counts.push(passed ? PASSED : { passed: 0, failed: 1 });
  }
  return counts;
}

async function tests(check: Check, filters: string[]): Promise<Count> {
  const scratch = await mkdtemp(join(tmpdir(), 'signalbox-tests-'));
  const report = join(scratch, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const passed = await succeeds(check, 'vitest', ['run', ...reporters, ...filters]);
    return count(await readFile(report, 'utf8'), passed);
  } catch (error) {
    say(`The tests left no report: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that could not be loaded has no test that failed, and an error outside of tests fails none: both count as one. */
export function count(report: string, passed: boolean): Count {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as Report;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && !passed ? 1 : failed };
}

function succeeds({ root, env }: Check, program: string, args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const file = join(root, 'node_modules', '.bin', program);
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}
