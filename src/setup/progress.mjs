// Plain JavaScript: it already speaks while the packages are being installed.
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const QUIET_MS = 1000;
const REMIND_MS = 10_000;

/** Says one thing to the person, on stderr: stdout belongs to the ready line and to the count of tests. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Shows that a slow step moves: a spinner on a terminal, elsewhere a line at once when it takes more than a second and
 * then every ten seconds. A step that is done within a second says nothing, so that a warm start stays short.
 */
export function progress(title) {
  const began = Date.now();
  const onTerminal = process.stderr.isTTY === true;
  let detail = '';
  let told = 0;
  let frame = 0;

  const line = () => `${title}${detail === '' ? '' : `: ${detail}`} (${seconds(Date.now() - began)})`;
  const clear = () => onTerminal && told > 0 && process.stderr.write('\r\x1b[2K');
  const tick = () => {
    const elapsed = Date.now() - began;
    if (elapsed < QUIET_MS) return;
    if (onTerminal) process.stderr.write(`\r\x1b[2K${FRAMES[frame++ % FRAMES.length]} ${line().slice(0, columns())}`);
    else if (told === 0 || elapsed - told >= REMIND_MS) say(`… ${line()}`);
    else return;
    told = elapsed;
  };
  const timer = setInterval(tick, onTerminal ? 100 : 500);
  timer.unref();

  const end = (mark, text) => {
    clearInterval(timer);
    clear();
    if (told > 0 || mark === '✗') say(`${mark} ${text ?? title} (${seconds(Date.now() - began)})`);
  };
  return {
    update: (text) => {
      detail = text;
    },
    done: (text) => end('✓', text),
    fail: (text) => end('✗', text),
  };
}

export function seconds(ms) {
  const minutes = Math.floor(ms / 60_000);
  return minutes > 0 ? `${minutes} min ${Math.round((ms % 60_000) / 1000)} s` : `${(ms / 1000).toFixed(1)} s`;
}

function columns() {
  return (process.stderr.columns ?? 80) - 3;
}
