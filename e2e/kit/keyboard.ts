import type { Page } from 'playwright-core';
import { demoPassword } from './reader.js';
import { until } from './until.js';

/** As text: what runs in the page is not compiled with the journeys. */
const description = `(() => {
  const element = document.activeElement;
  const name = element.getAttribute('aria-label') ?? [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
  return [element.tagName.toLowerCase(), (name || element.textContent).replace(/\\s+/g, ' ').trim().slice(0, 60)].join(' ').trim();
})()`;

/** What has the focus: its element and its name. `body`: nothing has. */
export const focused = async (page: Page): Promise<string> => {
  const said = await page.evaluate<string>(description);
  return said.startsWith('body') ? 'body' : said;
};

/** From where Tab goes on: the beginning of the page's content, or of the menu. */
type Landmark = 'main' | 'menu';
const beginOf = (page: Page, from: Landmark): Promise<void> =>
  (from === 'main' ? page.locator('main') : page.locator('nav a').first()).focus();

/** Goes on by Tab until what has the focus is called so; from where is said, and once more from there, since a page that has just come takes the focus itself. */
export async function tabTo(page: Page, wanted: RegExp, from?: Landmark): Promise<void> {
  const passed: string[] = [];
  for (let round = 0; round < (from === undefined ? 1 : 2); round++) {
    if (from !== undefined) await beginOf(page, from);
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      passed.push(await focused(page));
      if (wanted.test(passed.at(-1)!)) return;
    }
  }
  throw new Error(`Tab never comes to ${String(wanted)}: ${passed.join(' | ')}`);
}

/** Tab to it, Enter. */
export async function pressOn(page: Page, wanted: RegExp, from?: Landmark): Promise<void> {
  await tabTo(page, wanted, from);
  await page.keyboard.press('Enter');
}

/** Goes down the rows by j until the one of this key has the focus. */
export async function rowTo(page: Page, key: string): Promise<void> {
  await page.locator(`a[data-row="${key}"]`).waitFor();
  const here = `document.activeElement.dataset.row ?? ''`;
  for (let last = ''; ; ) {
    await page.keyboard.press('j');
    const row = await page.evaluate<string>(here);
    if (row === key) return;
    if (row === last) throw new Error(`j never comes to the row ${key}: it stays on ${row}`);
    last = row;
  }
}

/** In the list to choose from that has the focus, or gets it now: by arrows, as far as what is called so. */
export async function choose(page: Page, words: string): Promise<void> {
  const away = `[...(document.activeElement.options ?? [])].findIndex(({ textContent }) => textContent.trim() === ${JSON.stringify(words)})`;
  await until(`a list with ${words} has the focus`, async () => (await page.evaluate<number>(away)) >= 0);
  const steps = await page.evaluate<number>(`${away} - document.activeElement.selectedIndex`);
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** Puts other words in the place of these in the text that has the focus: by arrows to them, then over them. */
export async function writeOver(page: Page, words: string, others: string): Promise<void> {
  const at = await page.evaluate<number>(`document.activeElement.value.indexOf(${JSON.stringify(words)})`);
  if (at < 0) throw new Error(`There is no ${words} in the text that has the focus`);
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < at; step++) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < words.length; step++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type(others);
}

/** The dialog that was asked for has taken the focus. */
export const dialogOpen = (page: Page): Promise<void> => page.getByRole('dialog').locator(':focus').waitFor();

/** Sends the dialog that is open, and it closes. */
export async function sendDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** At the door, as somebody who has no mouse. */
export async function signInByKeyboard(page: Page, username: string): Promise<void> {
  await page.getByRole('textbox', { name: /用户名/ }).waitFor();
  await tabTo(page, /用户名/);
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /密码/ }).waitFor({ state: 'hidden' });
  await until('the page is there, and something has the focus', async () => (await focused(page)) !== 'body');
}
