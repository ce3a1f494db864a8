import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordAnswer } from '@fatong/contracts/api';
import { today } from '@fatong/contracts/codes';
import { findings, overhanging } from '../kit/axe.js';
import { openBrowser, still, visit, type VisitOptions } from '../kit/browser.js';
import { furnish } from '../kit/furnish.js';
import { focused, signInByKeyboard } from '../kit/keyboard.js';
import { signIn } from '../kit/reader.js';
import { sample, walks, type Station, type Walk } from '../kit/stations.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { Typist } from '../kit/typist.js';

/** Thirty pages, each read whole by axe, on a machine that does something else. */
const patience = 240_000;

const screen = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

type Look = (page: Page) => Promise<readonly string[]>;

describe('both apps, for everybody', () => {
  let system: RunningSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ lawyers: 200 }), openBrowser()]);
    await furnish(system);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  async function stand(page: Page, surface: string, { path, steps = [] }: Station): Promise<void> {
    await page.goto(`${system.hub.url}/${surface}/${path}`);
    await still(page);
    for (const step of steps) await step(page);
    await still(page);
  }

  /** What is wrong with the stations of a walk, by name; nothing for those that are right. */
  async function faults({ surface, as, stations }: Walk, options: VisitOptions, look: Look): Promise<Record<string, unknown>> {
    const { page, complaints } = await visit(browser, system, surface, as, options);
    const all: Record<string, unknown> = {};
    for (const station of stations) {
      const found = await stand(page, surface, station).then(
        () => look(page),
        (error: unknown) => [`it is not reached: ${String(error)}`],
      );
      if (found.length > 0) all[station.name] = found;
    }
    // A guest is told by 401 that nobody has signed in: the browser reports that by itself.
    const told = complaints.filter((one) => as !== null || !one.includes('401'));
    if (told.length > 0) all['the console'] = told;
    await page.context().close();
    return all;
  }
  /** What is still wrong when the page has had time to follow the window: an open panel moves with the next frames. */
  async function lasting(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
    for (const end = Date.now() + 2_000; ; ) {
      const found = await look();
      if (found.length === 0 || Date.now() > end) return found;
    }
  }
  /** As it stands on a screen, then on a phone. */
  const onBoth =
    (look: Look): Look =>
    async (page) => {
      const wide = await look(page);
      await page.setViewportSize(phone);
      const narrow = await lasting(() => look(page));
      await page.setViewportSize(screen);
      return [...wide, ...narrow.map((one) => `on a phone: ${one}`)];
    };
  const everything: Look = async (page) => [...(await findings(page)), ...(await overhanging(page))];
  /** Axe reads it on a screen; nothing hangs over on either. */
  const usual: Look = (page) => (page.viewportSize()?.width === phone.width ? overhanging(page) : everything(page));
  /** In the dark axe reads it on a phone. */
  const dark: Look = (page) => (page.viewportSize()?.width === phone.width ? everything(page) : overhanging(page));
  /** What is drawn by the very parts of a page before it is looked at when somebody asks: `FATONG_WALK=all`. */
  const differing = (walk: Walk): Walk =>
    process.env['FATONG_WALK'] === 'all' ? walk : { ...walk, stations: walk.stations.filter(({ isAlike }) => isAlike !== true) };

  it.each(walks.map((walk) => ({ ...walk, who: walk.as ?? 'a guest' })))(
    'the pages of $surface that $who sees meet WCAG 2.2 AA, fit a screen and a phone and complain of nothing',
    async (walk) => {
      expect(await faults(differing(walk), {}, onBoth(usual))).toEqual({});
    },
    patience,
  );

  it('a page of every kind does so in the dark and in English too, on a screen and on a phone', async () => {
    expect(await faults(sample, { language: 'en', dark: true }, onBoth(dark))).toEqual({});
  });

  it('nothing must be scrolled sideways at 200 % and 400 % zoom', async () => {
    // What a window of 1440 and one of 1280 pixels have left to show.
    const [half, quarter] = await Promise.all([
      faults(sample, { language: 'en', width: 720 }, overhanging),
      faults(sample, { language: 'en', width: 320 }, overhanging),
    ]);
    expect({ half, quarter }).toEqual({ half: {}, quarter: {} });
  });

  it('a letter is registered in under 60 seconds with the keyboard alone, and who wrote it finds it on his phone by its code (P01, P18, P24)', async () => {
    const { page, complaints } = await visit(browser, system, 'admin', null);
    await signInByKeyboard(page, 'petition.desk');
    await page.getByRole('heading', { name: /您好/ }).waitFor();
    await still(page);

    const typist = new Typist(page);
    const sheet = page.getByRole('dialog');
    const summary = '来信人反映某公证处办理遗产继承公证收费两万元，高于公示标准，要求退还。';
    await typist.press('n');
    await typist.waitFor(() => sheet.locator('input:focus').waitFor());
    expect(await focused(page)).toContain('信访事项');
    await typist.type('公证收费');
    await typist.goTo(/^select 信访渠道/);
    await typist.press('ArrowDown');
    await typist.goTo(/^select 信访来源/);
    await typist.press('ArrowDown');
    await typist.goTo(/^input 收到日期/);
    await typist.type(today());
    await typist.goTo(/^input 信访人/);
    await typist.type('张三');
    await typist.goTo(/^input 联系电话/);
    await typist.type('13800005678');
    await typist.goTo(/^input 住址/);
    await typist.type('黄浦区某路12号');
    // 申诉求决 is the third of three dots, 公证 the second of the list of business.
    await typist.goTo(/^input 建议意见/);
    await typist.press('ArrowDown', 2);
    await typist.goTo(/^select 业务类型/);
    await typist.press('ArrowDown', 2);
    await typist.goTo(/^textarea 信访概况/);
    await typist.type(summary);
    await typist.press('Control+Enter');
    const told = sheet.locator('.ft-told');
    await typist.waitFor(() => told.waitFor());
    const { presses, seconds } = typist.cost;
    expect([presses, seconds, seconds < 60]).toEqual([presses, seconds, true]);

    const number = /XF\d{14}/.exec(await told.innerText())![0];
    const [code, password] = (await told.locator('dd').allInnerTexts()) as [string, string];
    await typist.goTo(/^button 已交付/);
    await typist.press('Enter');
    await page.waitForURL(/petition\/[0-9a-f-]{36}$/);
    await page.getByText(number).first().waitFor();
    expect(complaints.filter((one) => !one.includes('401'))).toEqual([]);
    const desk = await signIn(system, 'petition.desk');
    const registered = await desk.get<RecordAnswer>(`/api/records/petitions.petition/${page.url().split('/').at(-1)!}`);
    expect(registered.body).toMatchObject({
      number,
      state: 'review',
      values: { channel: 'letter', origin: 'own', receivedOn: today(), registeredOn: today(), purpose: 'demand', content: 'notary' },
    });

    const his = await visit(browser, system, 'portal', null, { width: phone.width });
    await his.page.goto(`${system.hub.url}/portal/query`);
    await his.page.getByRole('textbox', { name: /查询码/ }).fill(code);
    await his.page.getByLabel(/查询密码/).fill(password);
    await his.page.keyboard.press('Enter');
    await his.page.getByText('已登记，正在审核').waitFor();
    await his.page.getByText(number).first().waitFor();
    const shown = await his.page.content();
    // Nobody of the bureau is named, and neither is he.
    for (const name of ['柳迎春', '段析理', '贺从容', '张三']) expect([name, shown.includes(name)]).toEqual([name, false]);
    expect(await everything(his.page)).toEqual([]);
    expect(his.complaints.filter((one) => !one.includes('401'))).toEqual([]);
    await his.page.context().close();
  });
});
