/** npm hands Ctrl-C on to its child, which the terminal has told already: the same request heard twice. */
const SAME_REQUEST_MS = 700;
const PARENT_LOOK_MS = 500;

export type Stop = 'gently' | 'at once';

/**
 * Calls back when the person, the system or the terminal wants an end; a second request means at once.
 * Resolves to 'stopped' when the first call back is through.
 */
export function onStopRequest(env: NodeJS.ProcessEnv, stop: (how: Stop) => Promise<void>): Promise<'stopped'> {
  return new Promise((resolve, reject) => {
    let firstAt: number | undefined;
    const request = () => {
      if (firstAt !== undefined && Date.now() - firstAt < SAME_REQUEST_MS) return;
      const how = firstAt === undefined ? 'gently' : 'at once';
      firstAt ??= Date.now();
      stop(how).then(() => resolve('stopped'), reject);
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, request);
    if (env.npm_lifecycle_event !== undefined) whenParentIsGone(request);
  });
}

/** Killed by SIGKILL, npm cannot tell us; nobody could end us from that terminal any more. */
function whenParentIsGone(callback: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, PARENT_LOOK_MS);
  timer.unref();
}
