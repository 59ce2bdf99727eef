/** Now, as a part of a file name: 20261121-023000-123. */
export function stamp(now = new Date()): string {
  return now.toISOString().replace(/[-:Z]/g, '').replace('T', '-').replace('.', '-');
}
