import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { ActionAnswer, CountsAnswer, ListAnswer, RecordAnswer, RecordItem, SavedView, TrayAnswer } from '@fatong/contracts/api';
import { openBrowser, still, visit } from '../kit/browser.js';
import { dialogOpen, focused, pressOn, rowTo, sendDialog, signInByKeyboard, tabTo } from '../kit/keyboard.js';
import { lifeOf } from '../kit/lives.js';
import { mood, partnerState, population, told } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';
const type = 'lawyers.complaint';
const number = 'SLX-MORNING-000001';
/** As the association wrote it; nobody else is called so. */
const accused = '欧阳清越';
const reason = '已超过受理期限，请尽快办理。';
const ten = 10;

/** No mouse anywhere: what a clerk does in a morning, and what her head approves of it, on one desk. What the screen says the API is asked for too. */
describe('a morning of the clerk, without the mouse (L02, L04, S11)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let clerk: Reader;
  let lead: Reader;
  let page: Page;
  let complaints: readonly string[];
  const proposed: string[] = [];

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    [clerk, lead] = await Promise.all([signIn(system, 'city.clerk'), signIn(system, 'city.lead')]);
    ({ page, complaints } = await visit(browser, system, 'admin', null));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(`${system.hub.url}/admin/${path}`);
    await still(page);
  };
  const list = async (path: string, reader = clerk): Promise<readonly RecordItem[]> =>
    (await reader.get<ListAnswer<RecordItem>>(`/api/records/${path}`)).body.items;
  const read = async (of: string, id: string): Promise<RecordAnswer> => (await clerk.get<RecordAnswer>(`/api/records/${of}/${id}`)).body;
  const idOf = (): string => page.url().split('/').at(-1)!.split('?')[0]!;
  const says = (words: string): Promise<void> => page.locator('main').getByText(words).first().waitFor();
  const sheet = () => page.getByRole('dialog');
  /** Of the lawyers of a district those on no list yet. */
  async function unlisted(): Promise<readonly RecordItem[]> {
    const marked = new Set((await list('lawyers.mark?limit=200')).map(({ values }) => values['lawyer']));
    return (await list('lawyers.lawyer?filter[district]=310101&limit=200')).filter(({ id }) => !marked.has(id));
  }
  /** Ticks a condition: opens it, types a part of what is wanted, ticks the only one left. */
  async function narrow(condition: string, wanted: string): Promise<void> {
    await pressOn(page, new RegExp(`^button ${condition}`), 'main');
    await dialogOpen(page);
    await page.keyboard.type(wanted);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'hidden' });
    await page.locator('.chips').getByText(wanted).waitFor();
  }
  /** Out by the person menu: its last entry. */
  async function signOut(name: RegExp): Promise<void> {
    await open('');
    await pressOn(page, name);
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('End');
    expect(await focused(page)).toContain('退出登录');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /密码/ }).waitFor();
    expect((await page.request.get(`${system.hub.url}/api/session`)).status()).toBe(401);
  }

  it('1: signs in, and the keyboard has a place on the page', async () => {
    await signInByKeyboard(page, 'city.clerk');
    await page.getByRole('heading', { name: /您好/ }).waitFor();
    expect(await focused(page)).not.toBe('body');
    await page.keyboard.press('?');
    await sheet().getByText('查找', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'hidden' });
  });

  it('2: finds what the association sent this morning by a part of a name and by initials, and opens it', async () => {
    const { message, data } = lifeOf(number, population(system)[3]!, dice(3), new Date())[0]!;
    await told(system, association, '_send', { message, data: { ...data, LSXM: accused } });
    const { id } = await until('it is a case', async () => (await list(`${type}?filter[number]=${number}`))[0]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(accused.slice(2));
    const found = page.getByRole('group', { name: '投诉案件' }).getByRole('option');
    await found.filter({ hasText: accused }).waitFor();
    expect(await found.count()).toBe(1);
    await page.keyboard.press('Escape');
    await found.waitFor({ state: 'detached' });
    await page.keyboard.type('OYQY');
    await found.filter({ hasText: accused }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`${type}/${id}$`));
    await page.getByRole('heading', { level: 1, name: accused }).waitFor();
    await page.getByText(number).first().waitFor();
    expect(await focused(page)).toMatch(/^main/);
  });

  it('3: urges it; what the form lacks is said, led to and filled in, and the partner’s receipt comes back to the case', async () => {
    await mood(system, association, 'well');
    const { effects } = await partnerState(system, association, 'urge');
    await page.getByRole('button', { name: '催办' }).waitFor();
    await pressOn(page, /^button 催办$/, 'main');
    await sheet().locator('input:focus, textarea:focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await sheet().getByText('1 处需要更正').waitFor();
    await pressOn(page, /^button 理由$/);
    await sheet().locator('textarea:focus').waitFor();
    await page.keyboard.type(reason);
    await sendDialog(page);
    await page.getByText(reason).first().waitFor();
    expect(await focused(page)).not.toBe('body');
    await page.getByText('已收悉').first().waitFor({ timeout: 20_000 });
    expect((await read(type, idOf())).values['urgeAnswer']).toBe('received');
    expect((await partnerState(system, association, 'urge')).effects).toBe(effects + 1);
  });

  it('4: walks a list, looks at rows beside it, opens one and comes back to the same row', async () => {
    await open(`records/${type}?state=investigation&sort=number`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('跳到正文');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^main/);
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    const row = await focused(page);
    expect(row).toContain(await page.locator('tbody tr').nth(1).locator('th').innerText());
    await page.keyboard.press('?');
    await sheet().getByText('下一行', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await until('the shortcuts are closed and the row has the focus again', async () => (await focused(page)) === row);

    const [, second, third] = await list(`${type}?filter[state]=investigation&sort=number&limit=3`);
    const preview = page.getByRole('complementary', { name: '预览' });
    const shown = (title: string): Promise<void> => preview.getByRole('heading', { level: 3, name: title, exact: true }).waitFor();
    await page.keyboard.press('Space');
    await shown(second!.title);
    await preview.getByText(second!.number!).waitFor();
    await page.keyboard.press('ArrowDown');
    await preview.getByText(third!.number!).waitFor();
    await page.keyboard.press('ArrowUp');
    await preview.getByText(second!.number!).waitFor();

    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`${type}/${second!.id}$`));
    await until('the focus is on the content of the case', async () => (await focused(page)).startsWith('main'));
    await page.getByRole('button', { name: '催办' }).waitFor();
    await pressOn(page, /^a 投诉案件$/, 'main');
    await until('the list is back, with the focus on the row it was left from', async () => (await focused(page)) === row);
    expect(page.url()).toContain('state=investigation&sort=number');
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(row);
  });

  it('5: chooses a column more, which stays hers', async () => {
    await pressOn(page, /^button 列/, 'main');
    await dialogOpen(page);
    // Backwards from the first: the last that is not shown yet.
    await page.keyboard.press('Shift+Tab');
    const box = await focused(page);
    expect(box).toMatch(/^input ./);
    const column = box.replace('input ', '');
    await page.keyboard.press('Space');
    const heads = page.locator('thead th').filter({ hasText: column });
    await heads.waitFor();
    expect(await focused(page)).toBe(box);
    await page.keyboard.press('Space');
    await heads.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(box);
    await page.keyboard.press('Space');
    await heads.waitFor();
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'hidden' });
    await open(`records/${type}?state=investigation&sort=number`);
    expect((await page.locator('thead th').last().innerText()).trim()).toBe(column);
  });

  it('6: narrows the list, keeps that as a view and shares it: it opens with it, her unit sees it, another does not', async () => {
    await open(`records/${type}`);
    await narrow('状态', '待调查');
    await narrow('所在区', '黄浦区');
    await page.waitForURL(/state=investigation&district=310101|district=310101&state=investigation/);
    await pressOn(page, /^button 保存视图$/, 'main');
    await dialogOpen(page);
    await page.keyboard.type('黄浦待调查');
    for (const box of ['打开列表时使用', '与本单位共享']) {
      await tabTo(page, new RegExp(`^input ${box}$`));
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '视图' }).getByText('黄浦待调查').waitFor();
    await page.keyboard.press('Escape');
    await open('');
    await open(`records/${type}`);
    await page.waitForURL(/state=investigation/);
    await page.getByRole('button', { name: '黄浦待调查', pressed: true }).waitFor();
    await page.locator('.chips').getByText('黄浦区').waitFor();
    const of = async (reader: Reader): Promise<readonly SavedView[]> =>
      (await reader.get<{ items: SavedView[] }>(`/api/views/${type}`)).body.items;
    expect((await of(lead)).map(({ name, by }) => [name, by])).toEqual([['黄浦待调查', '林书言']]);
    expect(await of(await signIn(system, 'district.clerk'))).toEqual([]);
  });

  it('7: proposes a lawyer for the yellow list from the search box; the server’s refusal stands beside the field and is mended', async () => {
    const [lawyer] = await unlisted();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('提请列入');
    await page.getByRole('option', { name: '提请列入' }).first().waitFor();
    await page.keyboard.press('Enter');
    await sheet().locator('input:focus').waitFor();
    await tabTo(page, /^input 黄名单$/);
    await page.keyboard.press('Space');
    await tabTo(page, /^textarea 事实依据/);
    await page.keyboard.type('两件投诉被立案。');
    await page.keyboard.press('Control+Enter');
    await sheet().getByText('请填写列入名单的律师或者律师事务所。').first().waitFor();
    // The focus was led to what is wrong.
    expect(await focused(page)).toMatch(/^input 律师/);
    await page.keyboard.type(lawyer!.values['licence'] as string);
    await sheet().getByRole('option', { name: lawyer!.title }).waitFor();
    await page.keyboard.press('Enter');
    await sheet()
      .getByRole('button', { name: `移除 ${lawyer!.title}` })
      .waitFor();
    await sendDialog(page);
    await page.waitForURL(/lawyers\.mark\/[0-9a-f-]{36}$/);
    await says('待审批');
    expect(await read('lawyers.mark', idOf())).toMatchObject({
      state: 'approval',
      values: { lawyer: lawyer!.id, list: 'yellow', facts: '两件投诉被立案。' },
    });
    proposed.push(idOf());
  });

  it('8: signs out, and nothing of hers is left in the browser', async () => {
    await signOut(/林书言/);
    expect(complaints.filter((one) => !/401|422/.test(one))).toEqual([]);
  });

  it('her head takes an approval of ten at once back within the ten seconds, then gives it: all are on the list', async () => {
    for (const { id: lawyer } of (await unlisted()).slice(0, ten - 1)) {
      const { status, body } = await clerk.post<ActionAnswer>('/api/records/lawyers.mark/actions/propose', {
        lawyer,
        list: 'yellow',
        term: 12,
        facts: '两件投诉被立案。',
      });
      expect(status).toBeLessThan(300);
      proposed.push(body.id);
    }
    expect(proposed).toHaveLength(ten);
    const states = async (): Promise<readonly (string | null)[]> => [
      ...new Set(await Promise.all(proposed.map(async (id) => (await read('lawyers.mark', id)).state))),
    ];
    const due = async (): Promise<number> => (await lead.get<CountsAnswer>('/api/counts')).body.turn.total;
    const before = await due();
    await signInByKeyboard(page, 'city.lead');
    await page.getByRole('heading', { name: /您好/ }).waitFor();
    await open('tray');
    const rows = await page.evaluate<string[]>(`[...document.querySelectorAll('a.open')].map(({ dataset }) => dataset.row)`);
    const ours = rows.filter((key) => proposed.some((id) => key === `lawyers.mark:${id}`));
    expect(ours).toHaveLength(ten);
    for (const key of ours) {
      await rowTo(page, key);
      await page.keyboard.press('x');
    }
    await says(`已选 ${ten} 项`);
    const all = `批准列入（${ten}）`;
    await pressOn(page, new RegExp(`^button ${all}$`), 'main');
    await says(`即将办理：${all}`);
    await page.keyboard.press('z');
    await says(`已撤销，未办理：${all}`);
    expect([await states(), await due()]).toEqual([['approval'], before]);

    await page.getByRole('button', { name: all, disabled: false }).waitFor();
    await pressOn(page, new RegExp(`^button ${all}$`), 'main');
    await says(`即将办理：${all}`);
    await pressOn(page, /^button 立即办理$/, 'main');
    await says(`已办 ${ten} 项`);
    expect(await states()).toEqual(['listed']);
    await until('they are no longer asked of him', async () => (await due()) === before - ten);
    const left = (await lead.get<TrayAnswer>('/api/tray?list=due')).body.items.map(({ id }) => id);
    expect(left.filter((id) => proposed.includes(id))).toEqual([]);
    await signOut(/方正明/);
    expect(complaints.filter((one) => !/401|422/.test(one))).toEqual([]);
  });
});
