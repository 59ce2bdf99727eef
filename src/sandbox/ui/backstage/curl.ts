import type { JournalEntry } from '../../protocol/live.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** An API call of the journal as a command; the token is left for the reader to fill in. */
export function curlOf({ kind, name, detail }: JournalEntry): string | undefined {
  if (kind !== 'api_call') return undefined;
  const args = detail.args ?? detail.arguments ?? {};
  return [
    `curl ${quoted(`${window.location.origin}/api/${name}`)}`,
    `-H ${quoted('authorization: Bearer <token>')}`,
    `-H ${quoted('content-type: application/json; charset=utf-8')}`,
    `-d ${quoted(JSON.stringify(args))}`,
  ].join(' \\\n  ');
}
