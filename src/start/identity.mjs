// Plain JavaScript: the reaper runs it too, and starts fastest without TypeScript.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When the process with that id began, as the system writes it, or null when there is none (a zombie is none).
 * Id and beginning together name a process for good: ids alone are given again.
 */
export function startedAt(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

export function isRunning({ pid, started }) {
  return started !== null && startedAt(pid) === started;
}

function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses: man 5 proc, fields 3 (state) and 22 (starttime).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19];
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}

function fromPs(pid) {
  try {
    const said = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state, ...began] = said.split(/\s+/);
    return state.startsWith('Z') ? null : began.join('-');
  } catch (error) {
    if (error.status === 1) return null;
    throw error;
  }
}
