import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { enter, openBrowser, visit } from '../../kit/browser.js';
import { multiplied } from '../../kit/multiply.js';
import { demoPassword, signIn } from '../../kit/reader.js';
import { startSystem, type RunningSystem } from '../../kit/system.js';
import { grown, type Extent } from '../growth/index.js';
import { slowest, useForm, useList, wander, watchEvents } from './acting.js';
import { heapMb, quiet, wireOf } from './wire.js';

export interface Screens extends Extent {
  /** Of the long list. */
  readonly records: number;
  /** Records of each grown type. */
  readonly each: number;
  readonly navigations: number;
  /** How long a page that nobody touches is watched, s. */
  readonly idle: number;
}

/** A figure beside what is asked of it. */
interface Figure {
  readonly is: number;
  readonly asked: number;
}
export interface ScreenMeasure {
  readonly name: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly ok: boolean;
}

const said = (name: string, figures: Readonly<Record<string, Figure>>): ScreenMeasure => ({
  name,
  figures,
  ok: Object.values(figures).every(({ is, asked }) => is <= asked),
});

/** What screens cost whoever opens them, in headless Chromium: first load, home, idling, acting on a long list and in a long form, memory; and the frame of the bureau as it is to become. */
export async function* screens({ records, each, navigations, idle, types, systems }: Screens): AsyncGenerator<ScreenMeasure> {
  const browser = await openBrowser();
  try {
    const system = await startSystem({ env: { LOG_LEVEL: 'error' } });
    let today: Extent;
    try {
      today = await extentOf(system);
      for (const [surface, account] of [
        ['admin', 'city.clerk'],
        ['portal', 'lawyer'],
      ] as const)
        yield* opened(browser, system, { surface, account, idle });
      await multiplied(system, { 'lawyers.complaint': records });
      yield await acted(browser, system, { records, navigations });
      yield await framed(browser, system, 'screens-today', today);
    } finally {
      await system.stop();
    }
    if (types <= today.types && systems <= today.systems) return;
    const env = { FATONG_STATIC: join(process.env['FATONG_BUILD'] ?? '', 'static') };
    yield* grown(today, { types, systems, each, env }, async function* (system) {
      yield await framed(browser, system, 'screens-grown', await extentOf(system));
    });
  } finally {
    await browser.close();
  }
}

async function extentOf(system: RunningSystem): Promise<Extent> {
  const reader = await signIn(system, 'city.clerk');
  const { body } = await reader.get<{ records: unknown[]; systems: unknown[] }>('/api/definitions');
  return { types: body.records.length, systems: body.systems.length };
}

/** Of somebody who opens a surface for the first time, signs in, and then leaves it alone. */
async function* opened(
  browser: Browser,
  system: RunningSystem,
  { surface, account, idle }: { readonly surface: 'admin' | 'portal'; readonly account: string; readonly idle: number },
): AsyncGenerator<ScreenMeasure> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const wire = await wireOf(page);
    const html = await (await fetch(`${system.hub.url}/${surface}/`, { headers: { 'accept-encoding': 'identity' } })).text();
    await page.goto(`${system.hub.url}/${surface}/`);
    await enter(page, account);
    const passwords = page.getByRole('textbox', { name: /^(密码|Password)$/ });
    await passwords.waitFor({ state: 'hidden' });
    await quiet(page);
    const drawn = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 99999`);
    // Read anew: signing in is behind him.
    const first = wire.kb();
    wire.anew();
    await page.reload();
    await quiet(page);
    const onHome = wire.asked().length;
    yield said(`screens-first-${surface}`, {
      kb: { is: first, asked: 300 },
      first_contentful_paint_ms: { is: Math.round(drawn), asked: 1_000 },
      skeleton_kb: { is: Math.round(Buffer.byteLength(html) / 102.4) / 10, asked: 2 },
      requests_on_home: { is: onHome, asked: 8 },
    });
    wire.anew();
    // What is measured is what it asks by itself in that time.
    await page.waitForTimeout(idle * 1_000);
    yield said(`screens-idle-${surface}`, { requests_a_minute: { is: Math.round((wire.asked().length * 600) / idle) / 10, asked: 1 } });
  } finally {
    await context.close();
  }
}

/** On a list of very many records, in a long form, and over many pages. */
async function acted(
  browser: Browser,
  system: RunningSystem,
  { records, navigations }: Pick<Screens, 'records' | 'navigations'>,
): Promise<ScreenMeasure> {
  const at = async (account: string, path: string): Promise<Page> => {
    const { page } = await visit(browser, system, 'admin', account);
    await page.addInitScript(watchEvents);
    await page.goto(`${system.hub.url}/admin/${path}`);
    await quiet(page);
    return page;
  };
  const list = await at('city.clerk', 'records/lawyers.complaint');
  const onList = await slowest(list, () => useList(list));
  const desk = await at('petition.desk', 'records/petitions.petition');
  let fields = 0;
  const inForm = await slowest(desk, async () => {
    fields = await useForm(desk, /^(登记|Register)/);
  });
  const wire = await wireOf(list);
  await list.goto(`${system.hub.url}/admin/`);
  await quiet(list);
  await wander(list, Math.ceil(navigations / 10));
  const early = await heapMb(wire);
  await wander(list, navigations);
  const late = await heapMb(wire);
  await Promise.all([list.context().close(), desk.context().close()]);
  return said('screens-acting', {
    [`list_of_${records}_ms`]: { is: onList, asked: 100 },
    [`form_of_${fields}_ms`]: { is: inForm, asked: 100 },
    // Flat: what is kept of the pages between is caches, not pages.
    [`heap_after_${navigations}_mb`]: { is: late, asked: Math.round(early * 11.5) / 10 },
  });
}

/** How the shell carries what there is, at 1440 by 900. */
async function framed(browser: Browser, system: RunningSystem, name: string, { types, systems }: Extent): Promise<ScreenMeasure> {
  const height = (page: Page, of: string): Promise<number> =>
    page.evaluate<number>(`Math.max(...[...document.querySelectorAll(${JSON.stringify(of)})].map((one) => one.scrollHeight), 0)`);
  const { page: home } = await visit(browser, system, 'admin', 'city.clerk');
  await quiet(home);
  const { page: overview } = await visit(browser, system, 'admin', 'operator');
  await overview.goto(`${system.hub.url}/admin/messages`);
  await quiet(overview);
  const response = await fetch(`${system.hub.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'city.clerk', password: demoPassword }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const answer = await fetch(`${system.hub.url}/api/definitions`, { headers: { cookie, 'accept-encoding': 'br' } });
  await answer.arrayBuffer();
  const figures = {
    menu_px: { is: await height(home, 'nav'), asked: 900 },
    home_px: { is: await height(home, 'main'), asked: 900 },
    overview_px: { is: await height(overview, 'main'), asked: 900 },
    sign_in_answer_kb: { is: Math.round(Number(answer.headers.get('content-length') ?? 0) / 102.4) / 10, asked: 60 },
  };
  await Promise.all([home.context().close(), overview.context().close()]);
  return said(`${name}-${types}-types-${systems}-systems`, figures);
}
