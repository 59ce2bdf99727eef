import { installSystemPackage } from './system-packages.js';
import { firstWay, named, onPath } from './ways.js';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const ADVICE = 'Install Chromium or Google Chrome, or set CHROMIUM_PATH to it, and start the tests again.';

/** Finds or installs the browser in which the tests look at the workspace page; a Refusal names every way tried. */
export function chromium(env: NodeJS.ProcessEnv): Promise<string> {
  return firstWay('Chromium, in which the tests open the workspace page,', ADVICE, [
    { name: 'CHROMIUM_PATH', attempt: () => named(env.CHROMIUM_PATH) },
    { name: `${PROGRAMS.join(', ')} on the PATH`, attempt: () => onPath(PROGRAMS, env) },
    { name: "the system's package manager", attempt: () => installChromium(env) },
  ]);
}

async function installChromium(env: NodeJS.ProcessEnv): Promise<string> {
  await installSystemPackage({ 'apt-get': 'chromium', dnf: 'chromium', apk: 'chromium' }, env);
  return onPath(PROGRAMS, env);
}
