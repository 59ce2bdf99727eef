/** The address of what is in sight now, seen by another person. */
export function personAddress(name: string): string {
  const address = new URL(window.location.href);
  address.searchParams.set('as', name);
  address.searchParams.delete('message');
  return address.pathname + address.search;
}
