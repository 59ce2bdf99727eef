import { ATTRIBUTES } from './search-attributes.js';

export interface DevServerPlace {
  port: number;
  uiPort: number;
  /** Left out: the server keeps everything in memory. */
  dbFile?: string;
}

// The default of 20 task loads a second makes each dispatch wait about 45 ms (measured, design.md "Speed").
const DYNAMIC_CONFIG = [
  // The default of 1 s is added to every timer, and so to every short pause between two attempts (measured).
  'history.timerProcessorMaxTimeShift="20ms"',
  'history.transferProcessorMaxPollRPS=2000',
  'history.timerProcessorMaxPollRPS=2000',
  'system.enableActivityEagerExecution=true',
  // A worker that was killed holds the task it had for this long; the reasons are in docs/decisions/022-temporal-worker.md.
  'history.defaultWorkflowTaskTimeout="5s"',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
];

// One fsync for each write halves the throughput; with WAL a crash of the machine loses at most the last moments.
const FILE_PRAGMAS = ['journal_mode=WAL', 'synchronous=NORMAL'];

/** Arguments of `temporal` for a local server that knows our search attributes and answers fast. */
export function devServerArguments({ port, uiPort, dbFile }: DevServerPlace): string[] {
  const file = dbFile
    ? ['--db-filename', dbFile, ...FILE_PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma])]
    : [];
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'error'],
    ...['--port', String(port), '--ui-port', String(uiPort)],
    ...DYNAMIC_CONFIG.flatMap((value) => ['--dynamic-config-value', value]),
    ...Object.values(ATTRIBUTES).flatMap(({ name }) => ['--search-attribute', `${name}=Keyword`]),
    ...file,
  ];
}
