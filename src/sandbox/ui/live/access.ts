/** The token that page and control API want where other machines can reach them; it stands in the page's address. */
const asked = new URLSearchParams(window.location.search);
const token = asked.get('token');
/** The workspace that the page shows, where the sandbox holds more than one; else the first. */
const team = asked.get('team');

/** The access token of the page, where the server asks for one. */
export const accessHeaders = (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

/** A path of the control API, in the workspace that the page shows. */
export const inTeam = (path: string): string =>
  team === null ? path : `${path}${path.includes('?') ? '&' : '?'}team=${encodeURIComponent(team)}`;

/** The address of the live socket for one person. */
export function liveAddress(as: string): string {
  const address = new URL('/sandbox/live', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('as', as);
  if (team) address.searchParams.set('team', team);
  if (token) address.searchParams.set('token', token);
  return address.href;
}
