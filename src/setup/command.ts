import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const running = new Set<ChildProcess>();
// A build must not go on when the start that wanted it was ended.
process.on('exit', () => {
  for (const child of running) child.kill();
});

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  timeoutMs?: number;
}

/** Runs a program to its end and gives its standard output; throws with the last line it complained with. */
export function run(file: string, args: string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const settings = {
      cwd: options.cwd,
      env: options.env,
      timeout: options.timeoutMs ?? 0,
      maxBuffer: 64 * 1024 * 1024,
    };
    const child = execFile(file, args, settings, (error, stdout, stderr) => {
      if (error) reject(new Error(complaint(file, `${stderr}\n${stdout}`), { cause: error }));
      else resolve(stdout);
    });
    track(child);
  });
}

/** Runs a slow program and hands on each line it says, so that progress can be shown. */
export function runTelling(
  file: string,
  args: string[],
  { tell, ...options }: RunOptions & { tell: (line: string) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
    track(child);
    const last: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        last.push(line);
        if (last.length > 20) last.shift();
        tell(line);
      });
    }
    child.on('error', (cause) => reject(new Error(`${file} could not be run`, { cause })));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(complaint(file, last.join('\n'))));
    });
  });
}

function track(child: ChildProcess): void {
  running.add(child);
  child.once('close', () => running.delete(child));
}

function complaint(file: string, output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  // A stack begins with a line of source; the line that names itself an error says more.
  const named = lines.find((line) => /^\W*(E:|\w*error\b)/i.test(line)) ?? lines.at(-1);
  return named === undefined ? `${file} failed without a word` : `${file}: ${named.trim().slice(0, 300)}`;
}
