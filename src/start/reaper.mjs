// Ends the parts when the supervisor was killed and could not do it: `node reaper.mjs`, told on its standard input
// "+<pid> <began> <own|foreign>" and "-<pid>". The end of that input is the end of the supervisor, whatever ended it.
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './identity.mjs';

const OWN_GRACE_MS = 4000;
const FOREIGN_GRACE_MS = 4000;

const parts = new Map();
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const [pid, started, kind] = line.slice(1).split(' ');
  if (line.startsWith('+')) parts.set(Number(pid), { pid: Number(pid), started, kind });
  else parts.delete(Number(pid));
});
lines.on('close', async () => {
  // Our own parts end themselves when their channel to the supervisor closes, and need the others while they do.
  await allGone('own', OWN_GRACE_MS);
  signal('SIGTERM');
  await allGone(undefined, FOREIGN_GRACE_MS);
  signal('SIGKILL');
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);

function left(kind) {
  return [...parts.values()].filter((part) => (kind === undefined || part.kind === kind) && isRunning(part));
}

async function allGone(kind, graceMs) {
  const until = Date.now() + graceMs;
  while (left(kind).length > 0 && Date.now() < until) await pause(50);
}

function signal(name) {
  for (const { pid } of left()) {
    try {
      process.kill(-pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}
