import exceljs from 'exceljs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../kit/browser.js';
import { startSystem, type RunningSystem } from '../kit/system.js';

const page = 'reports/lawyers.overview?period=year';
const numberIn = (text: string | null): number => Number((text ?? '').replaceAll(',', '').match(/\d+/)?.[0]);

async function sheetOf(download: Download, name: string): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(await download.path());
  return book.getWorksheet(name)!;
}

/** Presses the one button for a file and waits until it is whole. */
async function download(at: Page): Promise<Download> {
  const [file] = await Promise.all([at.waitForEvent('download'), at.getByRole('button', { name: '下载 Excel' }).click()]);
  return file;
}

/** Counters as they stand on the page: name and figure. */
async function counters(at: Page): Promise<ReadonlyMap<string, number>> {
  await at.locator('ft-counters a').first().waitFor();
  const [names, figures] = [
    await at.locator('ft-counters .name').allTextContents(),
    await at.locator('ft-counters .figure').allTextContents(),
  ];
  return new Map(names.map((name, i) => [name, numberIn(figures[i]!)]));
}

describe('the overview of complaints, in a real browser (L01)', () => {
  let system: RunningSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('each of the eight counters, and of the four of complaints about firms, opens the list of just so many cases, and the list downloads as just so many rows', async () => {
    const { page: at, complaints } = await visit(browser, system, 'admin', 'city.clerk');
    await at.getByRole('link', { name: '投诉案件概览' }).click();
    await at.getByRole('link', { name: '本年' }).click();
    await at.waitForURL(/period=year/);
    // Figures of the period before stay until those of this one are there.
    await at.goto(`${system.hub.url}/admin/${page}`);
    const figures = await counters(at);
    expect([...figures.keys()]).toEqual([
      '待受理',
      '待初审',
      '待调查',
      '待审议',
      '已审议',
      '待听证',
      '已结案',
      '待复查',
      '收到律所投诉',
      '律所投诉在办',
      '律所投诉立案',
      '律所受处分',
    ]);
    for (const [name, count] of figures) {
      await at.goto(`${system.hub.url}/admin/${page}`);
      await at.locator('ft-counters a', { hasText: name }).click();
      if (count === 0) {
        await at.getByText('没有符合条件的内容').waitFor();
        continue;
      }
      const foot = at.locator('ft-list-foot [role=status]');
      await foot.waitFor();
      expect([name, numberIn(await foot.textContent())]).toEqual([name, count]);
    }
    await at.goto(`${system.hub.url}/admin/${page}`);
    await at.locator('ft-counters a', { hasText: '已结案' }).click();
    await at.locator('ft-list-foot').waitFor();
    const file = await download(at);
    expect(file.suggestedFilename()).toMatch(/^投诉案件 .*\.xlsx$/);
    expect((await sheetOf(file, '投诉案件')).rowCount - 1).toBe(figures.get('已结案'));
    await at.getByText(`已下载 ${figures.get('已结案')} 条`).waitFor();
    expect(complaints).toEqual([]);
  });

  it('a point of the trend opens its cases, the table says the same, and the whole report downloads with the figures of the page', async () => {
    const { page: at, complaints } = await visit(browser, system, 'admin', 'city.clerk');
    await at.goto(`${system.hub.url}/admin/${page}&step=quarter&as=table`);
    const first = at.locator('ft-trend tbody tr').first().getByRole('link').first();
    const count = numberIn(await first.textContent());
    expect(count).toBeGreaterThan(0);
    await at.goto(`${system.hub.url}/admin/${page}&step=quarter`);
    // The first point of the first line: the circle that stands leftmost.
    const marks = at.locator('ft-line-chart svg path[fill="var(--ft-chart-1)"], ft-line-chart svg path[stroke="var(--ft-chart-1)"]');
    await marks.first().waitFor();
    const boxes = (await Promise.all((await marks.all()).map((one) => one.boundingBox()))).flatMap((box) =>
      box !== null && box.width < 16 && box.height < 16 ? [box] : [],
    );
    const leftmost = boxes.toSorted((a, b) => a.x - b.x)[0]!;
    await at.mouse.click(leftmost.x + leftmost.width / 2, leftmost.y + leftmost.height / 2);
    await at.waitForURL(/records\/lawyers\.complaint\?complainedOn=/);
    expect(numberIn(await at.locator('ft-list-foot [role=status]').textContent())).toBe(count);

    await at.goto(`${system.hub.url}/admin/${page}`);
    const figures = await counters(at);
    const sheet = await sheetOf(await download(at), '数量');
    expect(new Map((sheet.getRows(2, sheet.rowCount - 1) ?? []).map((row) => [row.getCell(1).value, row.getCell(2).value]))).toEqual(
      figures,
    );
    expect(complaints).toEqual([]);
  });

  it('a district clerk has the same page over the district alone', async () => {
    const { page: at } = await visit(browser, system, 'admin', 'district.clerk');
    await at.goto(`${system.hub.url}/admin/${page}`);
    await at.locator('ft-ranking').first().waitFor();
    expect(await at.locator('ft-ranking').first().locator('tbody tr').count()).toBe(1);
    expect(await at.locator('ft-period-bar ft-choice-filter').count()).toBe(0);
  });
});
