import { run, runTelling } from './command.js';
import { progress } from './progress.mjs';
import { onPath } from './ways.js';

interface Installer {
  program: string;
  needsRoot: boolean;
  refresh?: string[];
  install: string[];
}

const INSTALLERS: Installer[] = [
  {
    program: 'apt-get',
    needsRoot: true,
    refresh: ['update', '-q'],
    install: ['install', '-y', '-q', '--no-install-recommends'],
  },
  { program: 'dnf', needsRoot: true, install: ['install', '-y'] },
  { program: 'apk', needsRoot: true, install: ['add'] },
  { program: 'brew', needsRoot: false, install: ['install'] },
];

/** The name of a package under each installer that has it. */
export type PackageNames = Partial<Record<'apt-get' | 'dnf' | 'apk' | 'brew', string>>;

/** Installs a package with the machine's own package manager, as root, with a sudo that asks nothing, or with brew. */
export async function installSystemPackage(packages: PackageNames, env: NodeJS.ProcessEnv): Promise<void> {
  const { installer, file, name } = await installerFor(packages, env);
  const [program, ...before] = installer.needsRoot ? [...(await asRoot(env)), file] : [file];
  const step = progress(`Installing ${name} with ${installer.program}`);
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const tell = (line: string) => step.update(line.trim().slice(0, 60));
  try {
    if (installer.refresh !== undefined) {
      await runTelling(program ?? file, [...before, ...installer.refresh], { env: quiet, tell });
    }
    await runTelling(program ?? file, [...before, ...installer.install, name], { env: quiet, tell });
    step.done(`${name} installed`);
  } catch (error) {
    step.fail(`${name} could not be installed with ${installer.program}`);
    throw error;
  }
}

async function installerFor(packages: PackageNames, env: NodeJS.ProcessEnv) {
  for (const installer of INSTALLERS) {
    const name = packages[installer.program as keyof PackageNames];
    const file = await onPath([installer.program], env).catch(() => undefined);
    if (name !== undefined && file !== undefined) return { installer, file, name };
  }
  throw new Error(`none of ${Object.keys(packages).join(', ')} is on the PATH`);
}

async function asRoot(env: NodeJS.ProcessEnv): Promise<string[]> {
  if (process.getuid?.() === 0) return [];
  const sudo = await onPath(['sudo'], env).catch(() => {
    throw new Error('this needs root, and there is no sudo');
  });
  await run(sudo, ['-n', 'true'], { timeoutMs: 5000 }).catch(() => {
    throw new Error('this needs root, and sudo asks for a password');
  });
  return [sudo, '-n'];
}
