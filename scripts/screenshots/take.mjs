import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { lives, readState } from '../launch/state.mjs';
import { pause } from '../process/child.mjs';
import { Refusal } from '../process/refusal.mjs';
import { dataFolder, root } from '../root.mjs';
import { pictures } from './pictures.mjs';

const target = join(root, 'docs', 'screenshots');
const largest = 200 * 1024;
const browserPath = process.env.CHROME_BIN ?? '/usr/bin/chromium';
const password = 'Demo-Fatong-2026';

/** Resolves when nothing on the page is being loaded. By counting from outside: the page's own policy lets no text be evaluated in it. */
async function still(page) {
  for (const end = Date.now() + 20_000; (await page.locator('ft-loading, [aria-busy=true]').count()) > 0; await pause(50)) {
    if (Date.now() > end) throw new Refusal(`The page ${page.url()} is still loading after 20 s.`);
  }
}

/** One picture in a browser session of its own. */
async function take(browser, hub, { name, as, surface = 'admin', width = 1440, height = 900, dark = false, language = 'zh-CN', go }) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${hub}/${surface}/`);
  if (as) {
    await page
      .getByRole('textbox', { name: /^(用户名|User name)$/ })
      .last()
      .fill(as);
    await page
      .getByRole('textbox', { name: /^(密码|Password)$/ })
      .last()
      .fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^(密码|Password)$/ }).waitFor({ state: 'hidden' });
  }
  await go?.(page, hub);
  await still(page);
  await page.evaluate('document.fonts.ready');
  const path = join(target, `${name}.webp`);
  const session = await context.newCDPSession(page); // Playwright writes no WebP, which is a third of a PNG
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 88 });
  writeFileSync(path, Buffer.from(data, 'base64'));
  await context.close();
  return { path, size: statSync(path).size };
}

/**
 * Takes the named pictures, or all, from the start that runs on FATONG_DATA.
 * @param {string[]} wanted
 */
export async function takePictures(wanted) {
  const { launcher, urls, ready } = readState(dataFolder(process.env));
  if (!ready || !launcher.some(lives))
    throw new Refusal('No start is ready on this data folder: run npm start first, then this command beside it (FATONG_DATA as there).');
  if (!existsSync(browserPath))
    throw new Refusal(`There is no browser ${browserPath}: install Debian's package chromium, or set CHROME_BIN.`);
  mkdirSync(target, { recursive: true });
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      const { path, size } = await take(browser, urls.hub, picture);
      console.log(`${path}  ${Math.round(size / 1024)} kB`);
      if (size > largest) throw new Refusal(`${path} has more than ${largest / 1024} kB: show less.`);
    }
  } finally {
    await browser.close();
  }
}
