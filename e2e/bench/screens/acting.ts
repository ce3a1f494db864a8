import type { Page } from 'playwright-core';
import { drawn } from './wire.js';

/** Has the browser tell how long each event took until the screen showed what became of it. */
export const watchEvents = `globalThis.slowest = 0;
new PerformanceObserver((list) => { for (const { duration, interactionId } of list.getEntries()) if (interactionId > 0) globalThis.slowest = Math.max(globalThis.slowest, duration); })
  .observe({ type: 'event', durationThreshold: 16, buffered: true });`;

/** The slowest event of some deeds, ms; 16 and less is told as 16. */
export async function slowest(page: Page, deeds: () => Promise<void>): Promise<number> {
  await page.evaluate('globalThis.slowest = 16');
  await deeds();
  // An event is told of once what it made has been drawn.
  await drawn(page);
  return page.evaluate<number>('globalThis.slowest');
}

/** Sorts the list by each of its first columns and writes into its first filter, letter by letter. */
export async function useList(page: Page): Promise<void> {
  const heads = page.locator('ft-table th button');
  for (let i = 0; i < Math.min(3, await heads.count()); i++) {
    await heads.nth(i).click();
    await page.locator('ft-table.busy').waitFor({ state: 'detached' });
    await drawn(page);
  }
  const filter = page.locator('ft-query-bar input').first();
  if ((await filter.count()) > 0) await filter.pressSequentially('20260101', { delay: 60 });
}

/** Opens the longest form that is offered and writes into its text fields. */
export async function useForm(page: Page, button: RegExp): Promise<number> {
  await page.getByRole('button', { name: button }).first().click();
  const fields = page.locator('form input:not([type=file]), form textarea');
  await fields.first().waitFor();
  const texts = page.locator('form textarea, form input[type=text]');
  for (let i = 0; i < Math.min(6, await texts.count()); i++) await texts.nth(i).pressSequentially('反映公证收费', { delay: 40 });
  return fields.count();
}

/** Goes from page to page by the rail, so many times. */
export async function wander(page: Page, times: number): Promise<void> {
  const links = page.locator('nav a[href*="/records/"], nav a[href$="/admin/"], nav a[href*="/tray"]');
  const many = await links.count();
  for (let i = 0; i < times; i++) {
    await links.nth(i % many).click();
    await page.locator('main').getByRole('heading').first().waitFor();
    await drawn(page);
  }
}
