import { chromium, type Browser, type Page } from 'playwright-core';
import { demoPassword } from './reader.js';
import type { RunningSystem } from './system.js';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium', args: flags });

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

/** A fresh browser context, signed in at a surface. */
export async function visit(browser: Browser, system: RunningSystem, surface: 'admin' | 'portal', username: string | null, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.width && options.width < 600 ? 844 : 900 },
    locale: options.language ?? 'zh-CN',
    colorScheme: options.dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${system.hub.url}/${surface}/`);
  if (username !== null) {
    await page.getByLabel(/用户名|User name/).fill(username);
    await page.getByLabel(/密码|Password/, { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
    await page.getByRole('navigation').first().waitFor();
    // The first question for a session is answered 401 before anybody signed in: the browser reports that by itself.
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes('401')));
  }
  return { page, complaints };
}
