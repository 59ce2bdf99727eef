// Plain JavaScript with Node's own modules only: it runs before any package is there.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from './progress.mjs';

const OLDEST_NODE = [20, 19];

/** Ends the program with a sentence when this Node is too old to run Signalbox. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `Signalbox needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Get one from nodejs.org.`,
  );
}

/** Installs the packages of the lockfile when they are missing or others; instant when they are there. */
export async function installPackages(root) {
  if (packagesFit(root)) return;
  const { packages = {} } = readJson(join(root, 'package-lock.json'));
  const total = Object.values(packages).filter(({ optional }) => !optional).length;
  const step = progress('Installing packages');
  const counting = setInterval(() => step.update(`${countPackages(root)} of about ${total}`), 500);
  try {
    await npmCi(root);
    step.done('Packages installed');
  } catch (error) {
    step.fail('Packages could not be installed');
    throw error;
  } finally {
    clearInterval(counting);
  }
}

/** True when what npm says it installed is what the lockfile asks for; packages for other machines may be absent. */
export function packagesFit(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const asked = join(root, 'package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(asked).mtimeMs) return true;
  const have = readJson(installed).packages ?? {};
  return Object.entries(readJson(asked).packages ?? {}).every(
    ([path, { version, optional }]) => path === '' || optional || have[path]?.version === version,
  );
}

function npmCi(root) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (cause) => reject(new Error('npm could not be run; is it installed beside Node?', { cause })));
    child.on('exit', (code) => {
      process.off('exit', end);
      if (code === 0) return resolve();
      const reasons = output.split('\n').filter((line) => line.startsWith('npm error'));
      reject(new Error(`npm ci failed:\n${(reasons.length > 0 ? reasons : [output.trim()]).slice(0, 8).join('\n')}`));
    });
  });
}

function countPackages(root) {
  const folder = join(root, 'node_modules');
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.reduce((sum, name) => sum + (name.startsWith('@') ? readdirSync(join(folder, name)).length : 1), 0);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
