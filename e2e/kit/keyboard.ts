import type { Page } from 'playwright-core';

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

/** Goes on by Tab until what has the focus is called so; from the given landmark's beginning where one is given. */
export async function tabTo(page: Page, wanted: RegExp, from?: 'main'): Promise<void> {
  if (from !== undefined) await page.locator(from).focus();
  const passed: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
    if (wanted.test(passed.at(-1)!)) return;
  }
  throw new Error(`Tab never comes to ${String(wanted)}: ${passed.join(' | ')}`);
}
