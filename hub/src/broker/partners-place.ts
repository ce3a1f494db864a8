/** Addresses of a cluster's nodes stand behind each other, separated by commas. */
export const addressesIn = (url: string): string[] => url.split(/,\s*(?=amqps?:\/\/)/);

/** As amqplib reads it: no path is the virtual host `/`. */
export function virtualHostOf(url: string): string {
  const { pathname } = new URL(addressesIn(url)[0]!);
  return pathname === '' ? '/' : decodeURIComponent(pathname.slice(1));
}

/** Where partners publish, when nothing else is said: on the same nodes, in a virtual host beside ours, so that their users can enter none of our lines. `/` → `partners`, `x` → `x-partners`. */
export function partnersUrlOf(url: string): string {
  const ours = virtualHostOf(url);
  const theirs = ours === '/' ? 'partners' : `${ours}-partners`;
  return addressesIn(url)
    .map((address) => Object.assign(new URL(address), { pathname: `/${encodeURIComponent(theirs)}` }).href)
    .join();
}
