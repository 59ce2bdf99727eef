/** The token that page and control API want where other machines can reach them; it stands in the page's address. */
const token = new URLSearchParams(window.location.search).get('token');

export const accessHeaders = (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

/** The address of the live socket for one person. */
export function liveAddress(as: string): string {
  const address = new URL('/sandbox/live', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('as', as);
  if (token) address.searchParams.set('token', token);
  return address.href;
}
