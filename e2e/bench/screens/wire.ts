import type { CDPSession, Page } from 'playwright-core';

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

/** Nothing came and nothing was asked for a second. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined); // the stream of changes never ends
  await page.waitForTimeout(1_000);
}

/** How much a page holds once what it no longer needs is gone, MB. */
export async function heapMb({ session }: Wire): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 104_857.6) / 10;
}
