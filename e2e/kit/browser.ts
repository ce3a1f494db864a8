import { chromium, type Browser, type Page } from 'playwright-core';
import { demoPassword, type Reader } from './reader.js';
import type { RunningSystem } from './system.js';
import { until } from './until.js';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In a locale that knows Chinese: without one Chromium calls a file of that name “download”. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium',
    args: flags,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

export interface Visit {
  readonly page: Page;
  /** What the console complained of and which requests failed unexpectedly: must stay empty. */
  readonly complaints: readonly string[];
}

export interface VisitOptions {
  readonly width?: number;
  readonly language?: 'zh-CN' | 'en';
  readonly dark?: boolean;
}

/** Fills the sign-in form that is shown and submits it by keyboard. */
export async function enter(page: Page, username: string | null): Promise<void> {
  if (username !== null)
    await page
      .getByRole('textbox', { name: /^(用户名|User name)$/ })
      .last()
      .fill(username);
  await page
    .getByRole('textbox', { name: /^(密码|Password)$/ })
    .last()
    .fill(demoPassword);
  await page.keyboard.press('Enter');
}

/** A fresh browser context, signed in at a surface. */
export async function visit(
  browser: Browser,
  system: RunningSystem,
  surface: 'admin' | 'portal',
  username: string | null,
  options: VisitOptions = {},
): Promise<Visit> {
  const { page, complaints } = await open(browser, options);
  await page.goto(`${system.hub.url}/${surface}/`);
  if (username !== null) {
    await enter(page, username);
    await page.getByRole('textbox', { name: /^(密码|Password)$/ }).waitFor({ state: 'hidden' });
    // The first question for a session is answered 401 before anybody signed in: the browser reports that by itself.
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes('401')));
  }
  return { page, complaints };
}

/** The same of somebody who is signed in at the API already. */
export async function visitAs(
  browser: Browser,
  system: RunningSystem,
  surface: 'admin' | 'portal',
  { cookies }: Pick<Reader, 'cookies'>,
  options: VisitOptions = {},
): Promise<Visit> {
  const { page, complaints } = await open(browser, options);
  await page.context().addCookies(cookies.map((one) => ({ ...one, url: system.hub.url })));
  await page.goto(`${system.hub.url}/${surface}/`);
  return { page, complaints };
}

async function open(browser: Browser, options: VisitOptions): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.width && options.width < 600 ? 844 : 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  });
  // The screens speak Chinese until somebody chooses otherwise, whatever the browser prefers.
  if (options.language === 'en') await context.addInitScript(`localStorage.setItem('fatong.language', 'en')`);
  // A wait that fails says so within the test's time; what the page shows then is kept for whoever reads the failure.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Resolves when there is a page and nothing of it is being loaded. */
export const still = async (page: Page): Promise<void> => {
  await page.getByRole('heading').first().waitFor();
  // The style book shows what loads, for ever.
  await until(
    'the page is loaded',
    async () => (await page.locator(':not(ft-style-book *):is(ft-loading, [aria-busy=true])').count()) === 0,
  );
};
