import { join } from 'node:path';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import type { ListAnswer, MessageItem, RecordAnswer, RecordItem, SessionView, TimelineEntry } from '@fatong/contracts/api';
import { openBrowser, visit } from '../kit/browser.js';
import { newComplaint } from '../kit/complaints.js';
import { signIn, type Reader } from '../kit/reader.js';
import { runProgram } from '../kit/run.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const path = '/api/records/lawyers.complaint';

describe('the clock of a demo is moved, and every deadline can be seen in a minute', () => {
  let system: RunningSystem;
  let browser: Browser;
  let clerk: Reader;
  let database: pg.Client;
  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    clerk = await signIn(system, 'city.clerk');
    database = new pg.Client({ connectionString: system.databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database?.end();
    await browser?.close();
    await system?.stop();
  });

  const [real, later] = [today(), daysAfter(today(), 31)];
  const read = async ({ id }: Pick<RecordAnswer, 'id'>): Promise<RecordAnswer> => (await clerk.get<RecordAnswer>(`${path}/${id}`)).body;
  const overdue = async ({ id }: Pick<RecordAnswer, 'id'>): Promise<boolean> =>
    (await clerk.get<ListAnswer<RecordItem>>(`${path}?filter[fileStanding]=overdue&sort=-createdAt&limit=50`)).body.items.some(
      (item) => item.id === id,
    );
  const daysAhead = async (at: RunningSystem): Promise<number> => (await signIn(at, 'city.lead')).session.daysAhead;
  /** Days on which clocks still have something to do by this day. */
  const toStrike = async (day: string): Promise<number> =>
    Number((await database.query<{ n: string }>('SELECT count(*) AS n FROM record_clock WHERE next_on <= $1::date', [day])).rows[0]?.n);
  const urge = (record: RecordAnswer) =>
    clerk.post<RecordAnswer>(`${path}/${record.id}/actions/urge`, {
      version: record.version,
      reason: '已超过立案期限，请尽快办理。',
      form: {},
    });
  const command = (...args: readonly string[]) =>
    runProgram(join(process.env['FATONG_BUILD'] ?? '', 'hub/src/cli.js'), ['clock', ...args], {
      DATABASE_URL: system.databaseUrl,
      AMQP_URL: system.amqpUrl,
      FATONG_DATA: system.data,
      FATONG_MODE: 'demo',
    });

  it('by the administrator on his page: a limit ends before the clerk’s eyes, in every process, and what is done is done on that day', {
    timeout: 300_000,
  }, async () => {
    const record = await newComplaint(system, clerk, 'SLX-CLOCK-', 1);
    expect(await overdue(record)).toBe(false);
    const other = { ...system, hub: await system.anotherHub() };
    const desk = await visit(browser, system, 'admin', 'city.clerk');
    await desk.page.goto(`${system.hub.url}/admin/records/lawyers.complaint/${record.id}`);
    await desk.page.locator('ft-record-head ft-due:not([data-tone=late])').waitFor();

    const { page, complaints } = await visit(browser, system, 'admin', 'sysadmin');
    await page.getByRole('heading', { name: '演示时钟' }).waitFor();
    await page.getByRole('textbox', { name: '拨到' }).fill(later);
    await page.getByRole('button', { name: '拨到这一天' }).click();
    await page.getByText(`已拨到 ${later}`).waitFor();
    await page.getByText(`比真实日期 ${real} 快 31 天`).first().waitFor();

    // Nobody reloads anything.
    await desk.page.getByText(`今天按 ${later} 计`, { exact: true }).waitFor();
    // In working days, where the calendars of both years are kept.
    await desk.page.locator('ft-record-head ft-due[data-tone=late]').waitFor();
    expect(await overdue(record)).toBe(true);
    await until('the clocks have done what they have to do by that day', async () => (await toStrike(later)) === 0, 120_000);
    expect(await until('the other hub follows', () => daysAhead(other))).toBe(31);

    expect((await urge(await read(record))).status).toBeLessThan(300);
    const urged = await until('the simulated association has answered', async () => {
      const now = await read(record);
      return now.values['urgeAnswer'] ? now : null;
    });
    expect([urged.values['urgedOn'], urged.values['urgeAnsweredOn']]).toEqual([later, later]);
    const operator = await signIn(system, 'operator');
    // Clocks of the demo tell partners of their own meanwhile.
    const { items } = (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[direction]=out&limit=100')).body;
    const message = items.find((one) => one.record === `lawyers.complaint:${record.id}`);
    expect(today(new Date(message?.receivedAt ?? 0))).toBe(real);
    expect([...complaints, ...desk.complaints]).toEqual([]);
  });

  it('by command, back again: what runs follows, what was done stays, and work goes on', async () => {
    const {
      items: [record],
    } = (await clerk.get<ListAnswer<RecordItem>>(`${path}?sort=-createdAt&limit=1`)).body;
    expect(await command('2026-02-30')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('The calendar has no such day.') as unknown,
    });
    expect(await command('off')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`The demo goes by the real day, ${real}.`) as unknown,
    });
    await until('the hub follows', async () => (await clerk.get<SessionView>('/api/session')).body.daysAhead === 0);
    expect(await overdue({ id: record!.id })).toBe(false);
    const before = (await clerk.get<{ items: TimelineEntry[] }>(`${path}/${record!.id}/timeline`)).body.items;
    expect((await urge(await read(record!))).status).toBeLessThan(300);
    expect((await read(record!)).values['urgedOn']).toBe(real);
    const after = (await clerk.get<{ items: TimelineEntry[] }>(`${path}/${record!.id}/timeline`)).body.items;
    // Each stands on the day it was done.
    expect(
      after
        .filter(({ kind }) => kind === 'action')
        .map(({ at }) => today(new Date(at)))
        .toSorted(),
    ).toEqual([real, later]);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  });

  it('asks the command where it stands, and production refuses to be asked', async () => {
    expect((await command()).stdout).toContain('The demo goes by the real day');
    const refused = await runProgram(join(process.env['FATONG_BUILD'] ?? '', 'hub/src/cli.js'), ['clock', '+1'], {
      DATABASE_URL: system.databaseUrl,
      AMQP_URL: system.amqpUrl,
      FATONG_DATA: system.data,
      FATONG_MODE: 'production',
    });
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('Production goes by the real clock') as unknown });
  });
});
