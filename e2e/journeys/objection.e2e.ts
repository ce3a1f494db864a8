import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, ListAnswer, RecordItem } from '@fatong/contracts/api';
import { findings, overhanging } from '../kit/axe.js';
import { openBrowser, visit } from '../kit/browser.js';
import { signIn } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const pdf = Buffer.concat([
  Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
  Buffer.alloc(2_000_000, 32),
]);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const uploads = {
  contract: { name: '不予处分决定.pdf', mimeType: 'application/pdf', buffer: pdf },
  photo: { name: '现场.png', mimeType: 'image/png', buffer: png },
  program: { name: '看似文件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ, a program under the name of a document') },
};

describe('an objection with its papers, in a real browser (L04)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let mark: string;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ lawyers: 200 }), openBrowser()]);
    const [clerk, lead, lawyer] = await Promise.all(['city.clerk', 'city.lead', 'lawyer'].map((name) => signIn(system, name)));
    const his = (await lawyer!.get<ListAnswer<RecordItem>>('/api/records/lawyers.lawyer')).body.items[0]!.id;
    const made = (
      await clerk!.post<ActionAnswer>('/api/records/lawyers.mark/actions/propose', {
        lawyer: his,
        list: 'yellow',
        term: 12,
        facts: '两件投诉被立案。',
      })
    ).body;
    expect(
      (await lead!.post<ActionAnswer>(`/api/records/lawyers.mark/${made.id}/actions/approve`, { version: made.version })).body,
    ).toMatchObject({ state: 'listed' });
    mark = made.id;
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('the lawyer hands in files on his phone: what is no document is refused with a sentence, the rest goes with the objection', async () => {
    const { page, complaints } = await visit(browser, system, 'portal', 'lawyer', { width: 390 });
    await page.goto(`${system.hub.url}/portal/records/lawyers.mark/${mark}`);
    await page.getByRole('button', { name: '提出异议' }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: /^异议/ }).fill('两件投诉均已不予处分，附决定和照片。');
    await sheet.locator('input[type=file]').setInputFiles([uploads.program, uploads.contract, uploads.photo]);
    await sheet.getByText('按内容判断，该文件的类型为：无法识别', { exact: false }).waitFor();
    await sheet.getByText('PNG 图片 · 1 KB').waitFor();
    await page.keyboard.press('Control+Enter');
    await sheet.getByText('有文件未能上传，请移除或重新选择。').first().waitFor();
    await sheet.getByRole('button', { name: '移除 看似文件.pdf' }).click();
    expect(await findings(page)).toEqual([]);
    expect(await overhanging(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await sheet.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '不予处分决定.pdf', exact: true }).waitFor();
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });

  it('who reviews it saves the PDF as it was handed in, looks at the image, and sees where else it stands', async () => {
    const { page, complaints } = await visit(browser, system, 'admin', 'city.clerk');
    await page.goto(`${system.hub.url}/admin/records/lawyers.mark/${mark}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '不予处分决定.pdf', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('不予处分决定.pdf');
    let bytes = 0;
    for await (const part of await download.createReadStream()) bytes += (part as Buffer).length;
    expect(bytes).toBe(pdf.length);
    await page.getByRole('button', { name: '预览 现场.png' }).click();
    await until('the image is drawn', async () =>
      page.evaluate<boolean>(`document.querySelector('mat-dialog-container img')?.naturalWidth === 1`),
    );
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '查相同文件 现场.png' }).click();
    await page.getByText('没有相同的文件', { exact: false }).waitFor();
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
