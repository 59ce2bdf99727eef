// Plain JavaScript on Node's own modules: `--help` answers in a fresh clone, before any package is there.

/** The flags of `npm start`, in the order in which people need them. */
export const FLAGS = [
  { flags: '--port <number>', says: 'the port of the workspace page; 0 for any', preset: 3000 },
  {
    flags: '--host <address>',
    says: 'the address it listens on; another than this machine asks for a token',
    preset: '127.0.0.1',
  },
  { flags: '--data <dir>', says: 'the folder for all state', preset: '.data' },
  { flags: '--workspace <file>', says: 'people, channels and groups of the workspace, instead of Acme' },
  {
    flags: '--chaos <rates>',
    says: 'simulated failures: off, default, or a list such as payment_processing=0.5,email_notification=1',
  },
  { flags: '--seed <number>', says: 'makes the simulated failures exact' },
  { flags: '--approval-timeout <time>', says: 'how long an approval waits, such as 30s or 5m' },
  { flags: '--debug', says: 'logs of every part in full; what worker and bot do in the terminal too' },
  { flags: '--open', says: 'opens the page in the browser when it is ready' },
  { flags: '--reset', says: 'empties the data folder instead of starting' },
  { flags: '--help', says: 'shows this' },
];

const START = 'Starts Signalbox: Temporal, Redis, the local Slack workspace, the worker and the bot.';
const TEST = `Usage: npm test -- [names of test files]

Sets up what is missing, then checks style, types, the workflow bundle and every test.
With names only the test files whose path contains one of them, such as: npm test -- stories/approval
`;

/** True when the words of a command line ask for help. */
export const asksForHelp = (args) => args.includes('--help') || args.includes('-h');

export function startHelp() {
  const width = Math.max(...FLAGS.map(({ flags }) => flags.length)) + 2;
  const lines = FLAGS.map(
    ({ flags, says, preset }) =>
      `  ${flags.padEnd(width)}${says}${preset === undefined ? '' : ` (default: ${preset})`}`,
  );
  return `Usage: npm start -- [options]\n\n${START}\n\nOptions:\n${lines.join('\n')}\n`;
}

export const testHelp = () => TEST;
