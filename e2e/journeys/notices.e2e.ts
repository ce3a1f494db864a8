import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { Definitions } from '@fatong/contracts/api';
import { lifeOf } from '../kit/lives.js';
import { openBrowser, visit } from '../kit/browser.js';
import { population, send } from '../kit/partner.js';
import { signIn } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';

const association = 'lawyers-association';

describe('people are told what concerns them, and are shown what is theirs', () => {
  let system: RunningSystem;
  let browser: Browser;
  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const bell = (page: Page, unread: number): Locator =>
    page.getByRole('link', { name: unread === 0 ? '通知，没有未读' : `通知 ${unread} 条未读` });

  it('a complaint that comes from the association reaches the firm’s clerk without a reload, and leads to the case with the complainant kept from him (L02, S11)', async () => {
    const clerk = await signIn(system, 'firm.clerk');
    const lawyer = population(system).find(({ firm }) => clerk.session.unit.id === `firm/${firm.uscc}`)!;
    const { page, complaints } = await visit(browser, system, 'portal', 'firm.clerk', { width: 390 });
    // By the server: the bell says that there is nothing until it has heard of it.
    const before = (await clerk.get<{ unread: number }>('/api/notices/unread')).body.unread;
    await bell(page, before).waitFor();
    const { message, data } = Array.from({ length: 20 }, (_, i) => lifeOf('SLX-NOTICE-000001', lawyer, dice(i), new Date())[0]!).find(
      (one) => one.data['SFNM'] === '0',
    )!;
    expect((await send(system, association, message, data)).status).toBe(202);
    await bell(page, before + 1).click();
    await page
      .getByRole('link', { name: `律师协会收到对${lawyer.name}律师的投诉` })
      .first()
      .click();
    await page.getByText('SLX-NOTICE-000001').first().waitFor();
    await page.getByText('依法为投诉人保密').first().waitFor();
    const shown = await page.locator('main').innerText();
    for (const secret of ['TSRXM', 'TSRZJH', 'TSRDH', 'TSNR']) expect(shown).not.toContain(data[secret] as string);
    await bell(page, before).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows each role the lists of its area that the server names for it and no other, and those without cases their own pages (domain rules 3.1)', async () => {
    const workers = [
      ['admin', 'city.lead'],
      ['admin', 'district.lead'],
      ['admin', 'deputy'],
      ['admin', 'legal.reviewer'],
      ['admin', 'association.clerk'],
      ['portal', 'firm.clerk'],
      ['portal', 'lawyer'],
    ] as const;
    for (const [surface, name] of workers) {
      const { page } = await visit(browser, system, surface, name);
      const [area] = (await (await signIn(system, name)).get<Definitions>('/api/definitions')).body.areas;
      const lists = page.getByRole('navigation', { name: '主导航' }).locator('a[href*="/records/"], a[href*="/mine/"]');
      await lists.first().waitFor({ state: 'attached' }); // those of a group show when it is opened
      const links = await Promise.all((await lists.all()).map((link) => link.getAttribute('href')));
      const shown = links.map((href) => /\/(?:records|mine)\/([^/?]+)/.exec(href!)![1]);
      expect([name, shown.toSorted()]).toEqual([name, area!.menu.map(({ type }) => type).toSorted()]);
      expect(await page.locator('ft-bell a').count()).toBe(1);
      await page.context().close();
    }
    const keepers = [
      ['operator', ['报文总览', '异常', '报文', '失败', '拒收', '对账', '批量操作', '更正', '收发控制', '保全']],
      ['auditor', ['审计日志']],
      ['sysadmin', ['节假日安排', '演示时钟']],
    ] as const;
    for (const [name, menu] of keepers) {
      const { page } = await visit(browser, system, 'admin', name);
      await page.locator('main h1').first().waitFor();
      const shown = (await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts())
        .map((text) => text.replace(/\s*\d+\+?$/, '').trim())
        .filter((text) => !['全部功能', '样式册'].includes(text));
      expect([name, shown]).toEqual([name, menu]);
      expect(await page.locator('ft-bell a').count()).toBe(0);
      await page.context().close();
    }
  });
});
