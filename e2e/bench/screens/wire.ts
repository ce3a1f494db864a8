import type { CDPSession, Page } from 'playwright-core';
import { until } from '../../kit/until.js';

/** What a page asks for and what comes over the wire, as the browser counts it. */
export interface Wire {
  /** Kilobytes that came, compressed as they were. */
  readonly kb: () => number;
  /** Requests to the API, the stream of changes left out. */
  readonly asked: () => readonly string[];
  /** Counts from here on. */
  readonly anew: () => void;
  readonly session: CDPSession;
}

export async function wireOf(page: Page): Promise<Wire> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  let asked: string[] = [];
  await session.send('Network.enable');
  session.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  session.on('Network.responseReceived', ({ response }) => (bytes += response.encodedDataLength));
  session.on('Network.requestWillBeSent', ({ request: { url }, type }) => {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/api/') && type !== 'EventSource') asked.push(pathname);
  });
  return {
    session,
    kb: () => Math.round(bytes / 102.4) / 10,
    asked: () => asked,
    anew: () => {
      bytes = 0;
      asked = [];
    },
  };
}

/** Milliseconds since the page is there and the last thing it asked for has come; the stream of changes, which never ends, is not among them. */
const restedFor = `document.readyState === 'complete' ? performance.now() - Math.max(0, ...performance.getEntriesByType('resource').map((one) => one.responseEnd)) : 0`;

/** Nothing came for a second. */
export const quiet = (page: Page): Promise<unknown> =>
  until('the page is quiet', async () => (await page.evaluate<number>(restedFor)) > 1_000);

/** What was done is on the screen, and what the browser tells of it was told. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))');

/** How much a page holds once what it no longer needs is gone, MB. */
export async function heapMb({ session }: Wire): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 104_857.6) / 10;
}
