import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { lifeOf } from '../kit/lives.js';
import { courtLifeOf } from '../kit/lives.js';
import type { ListAnswer, RecordItem, SavedView } from '@fatong/contracts/api';
import { openBrowser, visit } from '../kit/browser.js';
import { population, send } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';

describe('lists, their views and the lists of lawyers, in a real browser (L02, L03, L04)', () => {
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

  const choose = async (page: Page, name: string, choice: string): Promise<void> => {
    await page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel(choice).check();
    await page.keyboard.press('Escape');
  };

  it('a clerk filters, keeps the view by keyboard, and the list opens with it when he comes back', async () => {
    const { page, complaints } = await visit(browser, system, 'admin', 'city.clerk');
    await page.goto(`${system.hub.url}/admin/records/lawyers.complaint`);
    await choose(page, '状态', '待调查');
    await choose(page, '所在区', '黄浦区');
    await page.waitForURL(/state=investigation&district=310101|district=310101&state=investigation/);
    await page.getByRole('button', { name: '保存视图' }).click();
    const dialog = page.getByRole('dialog', { name: '视图' });
    await dialog.getByRole('textbox').fill('黄浦待调查');
    await dialog.getByLabel('打开列表时使用').check();
    await dialog.getByLabel('与本单位共享').check();
    await dialog.getByRole('textbox').press('Enter');
    await dialog.getByText('黄浦待调查').waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${system.hub.url}/admin/`);
    await page.goto(`${system.hub.url}/admin/records/lawyers.complaint`);
    await page.waitForURL(/state=investigation/);
    await page.getByRole('button', { name: '黄浦待调查', pressed: true }).waitFor();
    await page.locator('.chips').getByText('黄浦区').waitFor();
    expect(complaints).toEqual([]);
  });

  it('his unit sees the view he shares, another unit does not', async () => {
    const of = async (username: string): Promise<readonly SavedView[]> =>
      (await (await signIn(system, username)).get<{ items: SavedView[] }>('/api/views/lawyers.complaint')).body.items;
    expect((await of('city.lead')).map(({ name, by }) => [name, by])).toEqual([['黄浦待调查', '林书言']]);
    expect(await of('district.clerk')).toEqual([]);
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
