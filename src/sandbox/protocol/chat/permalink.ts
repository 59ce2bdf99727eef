/** Where a message stands, as an address for people; of a reply also whose thread it is in. */
export function permalinkOf(
  baseUrl: string,
  channel: string,
  { ts, thread_ts = ts }: { ts: string; thread_ts?: string },
) {
  const thread = thread_ts === ts ? '' : `?thread_ts=${thread_ts}&cid=${channel}`;
  return `${baseUrl}/archives/${channel}/p${ts.replace('.', '')}${thread}`;
}
