import type { Browser, Page } from 'playwright-core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionOffer, ActionView, Definitions, ListAnswer, RecordItem, RecordView } from '@fatong/contracts/api';
import { openBrowser, visitAs, type Visit } from '../kit/browser.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const patience = 900_000;
const escaped = (text: string): RegExp => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** Somebody with his screen and what he may read. */
interface Walker {
  readonly visit: Visit;
  readonly reader: Reader;
  readonly surface: string;
}

/** What a form draws: which kinds of fields, whether it asks for a reason, whether it warns. Forms alike are drawn by the same words of the screen. */
const shapeOf = ({ fields }: RecordView, { form, reason, danger, required }: ActionView): string =>
  JSON.stringify([
    [...new Set(form.map((name) => fields.find((one) => one.name === name)?.kind))].sort(),
    reason,
    danger,
    required.length > 0,
  ]);

/**
 * What is declared is on the screen: each list, a page of each type, each form that opens a record, and of the actions on records each where it is offered first, of
 * those with forms alike the first of each surface: over all accounts they are some hundred, and the run has two processors.
 */
describe('everything declared, opened in the browser', () => {
  let system: RunningSystem;
  let browser: Browser;
  const [lists, actions, shapes] = [new Set<string>(), new Set<string>(), new Set<string>()];
  /** Actions that begin something and were looked for on the list: what is begun elsewhere is looked for once. */
  const sought = new Set<string>();

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ lawyers: 200 }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const sheet = (page: Page) => page.locator('ft-action-sheet').getByRole('heading', { level: 2 });

  async function openAndLeave(page: Page, { title: [title] }: ActionView): Promise<void> {
    await sheet(page)
      .filter({ hasText: escaped(title) })
      .waitFor();
    await until(`the sheet “${title}” has the focus`, () =>
      page.evaluate<boolean>(`document.querySelector('ft-action-sheet').contains(document.activeElement)`),
    );
    await page.locator('ft-action-sheet').getByRole('button', { name: '关闭' }).click();
    await page.locator('ft-action-sheet').waitFor({ state: 'detached' });
  }

  /** Within the application, as a link would: what was loaded stays, and the heading becomes another, be it of the same words. */
  async function go(page: Page, path: string): Promise<void> {
    const before = await page.evaluate<string>(`(() => {
      const heading = document.querySelector('h1');
      heading?.setAttribute('data-left', '');
      history.pushState(null, '', '${path}');
      dispatchEvent(new PopStateEvent('popstate'));
      return heading?.textContent ?? '';
    })()`);
    await until(`${path} has its heading`, async () => {
      const [words, isOld] = await page.evaluate<[string, boolean]>(
        `[document.querySelector('h1')?.textContent ?? '', document.querySelector('h1[data-left]') !== null]`,
      );
      return words !== '' && (!isOld || words !== before);
    });
  }

  const isToBegin = (surface: string, type: string, { name, creates }: ActionView): boolean =>
    creates && !actions.has(`${type} ${name}`) && !sought.has(`${surface} ${type} ${name}`);

  async function openList({ visit: { page }, surface }: Walker, { type, title: [title], actions: declared }: RecordView): Promise<void> {
    await go(page, `/${surface}/records/${type}`);
    await page.locator('ft-table, ft-blank, ft-failed').first().waitFor();
    expect(await page.locator('ft-failed').count(), `the list of ${title}`).toBe(0);
    for (const action of declared.filter((one) => isToBegin(surface, type, one))) {
      sought.add(`${surface} ${type} ${action.name}`);
      const button = page
        .locator('main')
        .getByRole('button', { name: escaped(action.title[0]) })
        .first();
      if ((await button.count()) === 0) continue;
      await button.click();
      await openAndLeave(page, action);
      actions.add(`${type} ${action.name}`);
    }
  }

  /** A record of each state that the reader has: of the newest hundred, and asked for by state where there are more. */
  async function oneOfEach({ reader }: Walker, { type, states }: RecordView): Promise<readonly RecordItem[]> {
    const { items, next } = (await reader.get<ListAnswer<RecordItem>>(`/api/records/${type}?limit=100`)).body;
    const found = new Map(items.toReversed().map((item) => [item.state, item]));
    const others = next ? states.filter(({ name }) => !found.has(name)) : [];
    const pages = await Promise.all(
      others.map(({ name }) => reader.get<ListAnswer<RecordItem>>(`/api/records/${type}?limit=1&filter[state]=${name}`)),
    );
    for (const item of pages.flatMap(({ body }) => body.items)) found.set(item.state, item);
    return [...found.values()];
  }

  /** A record a state, so that each action is met where it is possible. */
  async function openRecords(walker: Walker, record: RecordView): Promise<void> {
    const { type, actions: declared } = record;
    const { reader, surface } = walker;
    const { page } = walker.visit;
    const isOpened = (name: string) => actions.has(`${type} ${name}`);
    if (lists.has(`${type} page`) && declared.every(({ name }) => isOpened(name))) return;
    // What is offered is asked for all at once: nothing is done to a record here, so it stays so.
    const offers = await Promise.all(
      (await oneOfEach(walker, record)).map(async ({ id }) => ({
        id,
        items: (await reader.get<ListAnswer<ActionOffer>>(`/api/records/${type}/${id}/actions`)).body.items,
      })),
    );
    for (const { id, items } of offers) {
      const offered = items.filter(({ action, allowed }) => allowed && !isOpened(action));
      const isNew = ({ action }: ActionOffer): boolean =>
        !shapes.has(`${surface} ${shapeOf(record, declared.find(({ name }) => name === action)!)}`);
      for (const { action } of offered) actions.add(`${type} ${action}`);
      if (!offered.some(isNew) && lists.has(`${type} page`)) continue;
      await go(page, `/${surface}/records/${type}/${id}`);
      lists.add(`${type} page`);
      for (const { action: name } of offered) {
        const action = declared.find((one) => one.name === name)!;
        const shape = `${surface} ${shapeOf(record, action)}`;
        if (shapes.has(shape)) continue;
        shapes.add(shape);
        const direct = page.locator('.acts').getByRole('button', { name: escaped(action.title[0]) });
        await page.locator('.acts button').first().waitFor();
        if ((await direct.count()) > 0) await direct.first().click();
        else {
          await page.locator('.acts button').last().click();
          await page.getByRole('menuitem', { name: escaped(action.title[0]) }).click();
        }
        await openAndLeave(page, action);
      }
    }
  }

  /** Who works in the demo, of every area: one for each set of roles. */
  async function accounts(): Promise<readonly { readonly username: string; readonly surface: 'admin' | 'portal' }[]> {
    const client = new pg.Client({ connectionString: system.databaseUrl });
    await client.connect();
    try {
      return (
        await client.query<{ username: string; surface: 'admin' | 'portal' }>(
          `SELECT min(username) AS username, surface FROM account WHERE roles::text LIKE '%.%' GROUP BY roles::text, surface ORDER BY 1`,
        )
      ).rows;
    } finally {
      await client.end();
    }
  }

  it(
    'everybody finds every list, record and form declared for him, and the console is silent; what no record of the demo allows is named',
    async () => {
      const declared = new Set<string>();
      const complaints: Record<string, readonly string[]> = {};
      for (const { username, surface } of await accounts()) {
        const reader = await signIn(system, username);
        const walker: Walker = { visit: await visitAs(browser, system, surface, reader), reader, surface };
        await walker.visit.page.locator('h1').first().waitFor();
        const { records } = (await walker.reader.get<Definitions>('/api/definitions')).body;
        expect(records.length, username).toBeGreaterThan(0);
        for (const record of records) {
          for (const { name } of record.actions) declared.add(`${record.type} ${name}`);
          if (!lists.has(`${surface} ${record.type}`) || record.actions.some((one) => isToBegin(surface, record.type, one)))
            await openList(walker, record);
          lists.add(`${surface} ${record.type}`);
          await openRecords(walker, record);
        }
        if (walker.visit.complaints.length > 0) complaints[username] = walker.visit.complaints;
        await walker.visit.page.context().close();
      }
      expect(complaints).toEqual({});
      console.log(
        `${actions.size} actions of ${declared.size} were offered, ${shapes.size} forms unlike each other opened; not offered in the demo: ${[...declared].filter((one) => !actions.has(one)).join(', ')}`,
      );
      expect(actions.size).toBeGreaterThan(declared.size / 2);
    },
    patience,
  );
});
