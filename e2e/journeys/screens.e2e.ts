import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { lifeOf } from '../kit/lives.js';
import { enter, openBrowser, visit } from '../kit/browser.js';
import { mood, population, send } from '../kit/partner.js';
import { signIn } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';

describe('the screens, in a real browser', () => {
  let system: RunningSystem;
  let browser: Browser;
  let cases = 0;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** A case of a registered lawyer arrives from the association; its number is the association's. */
  async function newCase(): Promise<string> {
    const id = `SLX-SCREEN-${String(++cases).padStart(6, '0')}`;
    const { message, data } = lifeOf(id, population(system)[cases * 3]!, dice(cases), new Date())[0]!;
    expect((await send(system, association, message, data)).status).toBe(202);
    return id;
  }

  async function openCase(page: Page, number: string): Promise<void> {
    await page.goto(`${system.hub.url}/admin/records/lawyers.complaint?sort=-updatedAt`);
    await page.getByRole('link', { name: number }).or(page.getByText(number)).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(number).first().waitFor();
  }

  /** The sheet is open when it has taken the focus. */
  async function openSheet(page: Page): Promise<Locator> {
    await page.getByRole('button', { name: '催办' }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.locator(':focus').waitFor();
    return sheet;
  }

  it('a message of the association becomes a case on the clerk’s screen, which he urges, and its receipt comes back to the case (L02, S11)', async () => {
    await mood(system, association, 'well');
    const number = await newCase();
    const { page, complaints } = await visit(browser, system, 'admin', 'city.clerk');
    await openCase(page, number);
    const sheet = await openSheet(page);
    await sheet.getByRole('button', { name: '催办' }).click();
    await sheet
      .getByText('必填', { exact: false })
      .or(sheet.getByText('请填写', { exact: false }))
      .first()
      .waitFor();
    await sheet.getByRole('textbox', { name: /理由|事由|原因/ }).fill('已超过受理期限，请尽快办理。');
    await page.keyboard.press('Control+Enter');
    await sheet.waitFor({ state: 'hidden' });
    await page.getByText('已超过受理期限，请尽快办理。').first().waitFor();
    await page.getByText('已收悉').first().waitFor({ timeout: 20_000 });
    expect(complaints).toEqual([]);
  });

  // Before the silent partner: what is unknown then is asked for and sent again, and would be refused here with this one.
  it('shows the operator what the doors refused and what waits, with its cause, and lets him retry', async () => {
    await mood(system, association, 'refusing');
    const clerk = await signIn(system, 'city.clerk');
    const number = await newCase();
    const found = await until('the case is there', async () =>
      (
        await clerk.get<{ items: { id: string; number: string }[] }>('/api/records/lawyers.complaint?sort=-updatedAt&limit=20')
      ).body.items.find((one) => one.number === number),
    );
    const { body } = await clerk.get<{ version: number }>(`/api/records/lawyers.complaint/${found.id}`);
    await clerk.post(`/api/records/lawyers.complaint/${found.id}/actions/urge`, { version: body.version, reason: '催办', form: {} });
    await send(system, association, 'complaint', { AJBH: 'SLX-BAD-1' });
    const { page, complaints } = await visit(browser, system, 'admin', 'operator');
    await page.goto(`${system.hub.url}/admin/messages/refusals`);
    await page.getByText('报文不符合接口规范').first().waitFor();
    await page.goto(`${system.hub.url}/admin/messages/failures`);
    // Its own card: the word stands in the rail too, and another cause may be the first while this one is on its way.
    const card = page.locator('fa-group-card').filter({ hasText: '拒收' }).first();
    await card.waitFor({ timeout: 20_000 });
    await mood(system, association, 'well');
    await card.getByRole('button', { name: /重试/ }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: /重试/ }).click();
    await until(
      'it is delivered',
      async () =>
        (await clerk.get<{ outgoing: { state: string }[] }>(`/api/records/lawyers.complaint/${found.id}`)).body.outgoing[0]?.state ===
        'done',
    );
    expect(complaints).toEqual([]);
  });

  it('says in plain words on the case that the partner’s answer is missing (L02)', async () => {
    const number = await newCase();
    const { page, complaints } = await visit(browser, system, 'admin', 'city.clerk');
    await openCase(page, number);
    await mood(system, association, 'silent');
    await (await openSheet(page)).getByRole('textbox', { name: /理由|事由|原因/ }).fill('请说明进展。');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/不明/).first().waitFor({ timeout: 60_000 });
    await mood(system, association, 'well');
    expect(complaints).toEqual([]);
  });

  it('keeps what was typed when somebody else was faster, and says so', async () => {
    const number = await newCase();
    const { page } = await visit(browser, system, 'admin', 'city.clerk');
    await openCase(page, number);
    const reason = (await openSheet(page)).getByRole('textbox', { name: /理由|事由|原因/ });
    await reason.fill('写了一半的理由');
    const id = page.url().split('/').at(-1)!.split('?')[0]!;
    const lead = await signIn(system, 'city.lead');
    const { body } = await lead.get<{ version: number }>(`/api/records/lawyers.complaint/${id}`);
    expect(
      (await lead.post(`/api/records/lawyers.complaint/${id}/actions/annotate`, { version: body.version, reason: '先行批注', form: {} }))
        .status,
    ).toBeLessThan(300);
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('dialog')
      .getByText(/已被|他人/)
      .first()
      .waitFor();
    expect(await reason.inputValue()).toBe('写了一半的理由');
  });

  it('lets somebody whose session ended sign in again without losing the form', async () => {
    const number = await newCase();
    const { page } = await visit(browser, system, 'admin', 'city.clerk');
    await openCase(page, number);
    const reason = (await openSheet(page)).getByRole('textbox', { name: /理由|事由|原因/ });
    await reason.fill('会话结束前的内容');
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    const password = page.getByRole('textbox', { name: '密码' });
    await password.waitFor();
    await enter(page, null);
    await password.waitFor({ state: 'hidden' });
    // The waiting request goes on by itself, so the words are on the case now, or still in the form.
    await until(
      'what was typed is done or kept',
      async () =>
        (await page.getByText('会话结束前的内容').count()) > 0 ||
        ((await reason.count()) > 0 && (await reason.inputValue({ timeout: 1_000 }).catch(() => '')) === '会话结束前的内容'),
    );
  });

  it('shows a firm clerk the complaints that concern the firm, the complainant masked (L02)', async () => {
    const { page, complaints } = await visit(browser, system, 'portal', 'firm.clerk');
    await page.goto(`${system.hub.url}/portal/records/lawyers.complaint`);
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: '催办' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows nothing of another surface to somebody who does not belong there', async () => {
    const { page } = await visit(browser, system, 'admin', null);
    await enter(page, 'lawyer');
    await page
      .getByText(/不能从此入口登录|入口/)
      .first()
      .waitFor();
  });
});
