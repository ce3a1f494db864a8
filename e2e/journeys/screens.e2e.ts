import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { Definitions, ListAnswer, RecordItem } from '@fatong/contracts/api';
import { enter, openBrowser, visit } from '../kit/browser.js';
import { courtLifeOf, lifeOf } from '../kit/lives.js';
import { mood, population, send } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';

describe('the screens, in a real browser', () => {
  let system: RunningSystem;
  let browser: Browser;
  let clerk: Reader;
  let cases = 0;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    clerk = await signIn(system, 'city.clerk');
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

  const list = async (path: string, reader = clerk): Promise<readonly RecordItem[]> =>
    (await reader.get<ListAnswer<RecordItem>>(path)).body.items;
  /** Whom the bureau's registers and the association know, and who stands on no list yet. */
  async function unlisted(): Promise<{ readonly id: string; readonly licence: string }> {
    const marked = new Set((await list('/api/records/lawyers.mark?limit=200')).map(({ values }) => values['lawyer']));
    const free = (await list('/api/records/lawyers.lawyer?filter[district]=310101&limit=200')).find(({ id }) => !marked.has(id))!;
    return { id: free.id, licence: free.values['licence'] as string };
  }
  /** The whole life of a case that is filed, as the association tells it, up to its filing. */
  async function filed(licence: string): Promise<string> {
    const number = `SLX-LISTS-${String(++cases).padStart(6, '0')}`;
    const lawyer = population(system).find((one) => one.licence === licence)!;
    const life = lifeOf(number, lawyer, dice(cases), new Date(), { refused: 0, notFiled: 0, sanctioned: 0 });
    for (const { message, data } of life.slice(0, 3)) expect((await send(system, association, message, data)).status).toBe(202);
    await until(
      `${number} is filed`,
      async () => (await list(`/api/records/lawyers.complaint?filter[number]=${number}`))[0]?.state === 'investigation',
    );
    return number;
  }

  const bell = (page: Page, unread: number): Locator =>
    page.getByRole('link', { name: unread === 0 ? '通知，没有未读' : `通知 ${unread} 条未读` });

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
      .getByText(/更新了本案|已被|他人/)
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

  it('a complaint that comes from the association reaches the firm’s clerk without a reload, and leads to the case with the complainant kept from him (L02, S11)', async () => {
    const firm = await signIn(system, 'firm.clerk');
    const lawyer = population(system).find(({ firm: { uscc } }) => firm.session.unit.id === `firm/${uscc}`)!;
    const { page, complaints } = await visit(browser, system, 'portal', 'firm.clerk', { width: 390 });
    // By the server: the bell says that there is nothing until it has heard of it.
    const before = (await firm.get<{ unread: number }>('/api/notices/unread')).body.unread;
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

  it('a lawyer filed against twice is proposed, one person confirms and another approves, and the case shows it with all that stands beside it (L04, L27)', async () => {
    const { id: lawyer, licence } = await unlisted();
    const [first, second] = [await filed(licence), await filed(licence)];
    const entry = await until('the rule has proposed', async () => (await list(`/api/records/lawyers.mark?filter[lawyer]=${lawyer}`))[0]);
    expect(entry.state).toBe('proposed');

    const { page, complaints } = await visit(browser, system, 'admin', 'city.clerk');
    await page.goto(`${system.hub.url}/admin/records/lawyers.mark/${entry.id}`);
    await page.getByText(first).first().waitFor();
    await page.getByRole('button', { name: '确认拟列' }).first().click();
    await page.getByRole('dialog').locator(':focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('待审批').first().waitFor();
    // Who confirmed does not approve.
    const { version } = (await clerk.get<{ version: number }>(`/api/records/lawyers.mark/${entry.id}`)).body;
    expect((await clerk.post(`/api/records/lawyers.mark/${entry.id}/actions/approve`, { version, form: {} })).status).toBe(403);

    const lead = await visit(browser, system, 'admin', 'city.lead');
    await lead.page.goto(`${system.hub.url}/admin/records/lawyers.mark/${entry.id}`);
    await lead.page.getByRole('button', { name: '批准列入' }).first().click();
    await lead.page.getByRole('dialog').locator(':focus').waitFor();
    await lead.page.keyboard.press('Control+Enter');
    await lead.page.getByText('在列').first().waitFor();

    await page.goto(`${system.hub.url}/admin/records/lawyers.complaint?listed=yellow&sort=-updatedAt`);
    await page.getByRole('link', { name: second }).or(page.getByText(second)).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('黄名单').first().waitFor();
    // A tab of a long page, and below on a short one.
    await page.goto(`${page.url().split('?')[0]}?part=related`);
    await page.getByRole('heading', { name: /该律师的其他投诉/ }).waitFor();
    await page.getByText(first).first().waitFor();
    expect([...complaints, ...lead.complaints]).toEqual([]);
  });

  it('a district’s clerk looking at a court case of its lawyer sees the court’s next word without asking (S04)', async () => {
    const district = await signIn(system, 'district.clerk');
    const lawyer = population(system).find((one) => one.district === '310101')!;
    const [begun, scheduled] = courtLifeOf(900_001, [lawyer], dice(1), new Date());
    const push = async (data: object): Promise<void> => {
      const said = await fetch(`${system.simulators.url}/court-cases/_send`, {
        method: 'POST',
        body: JSON.stringify({ message: 'case-progress', data }),
      });
      expect(await said.json()).toMatchObject({ status: 200 });
    };
    await push(begun!);
    const { id } = await until(
      'the case is there',
      async () => (await list(`/api/records/lawyers.courtCase?filter[number]=${encodeURIComponent(begun!.AH)}`, district))[0],
    );
    const { page, complaints } = await visit(browser, system, 'admin', 'district.clerk');
    await page.goto(`${system.hub.url}/admin/records/lawyers.courtCase/${id}`);
    await page.getByText('已立案').first().waitFor();
    await push(scheduled!);
    await page.getByText('已排期').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
