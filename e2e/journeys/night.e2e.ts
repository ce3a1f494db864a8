import amqp from 'amqplib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type {
  AuditEntry,
  CorrectableView,
  CorrectionView,
  DifferenceView,
  FailureGroupView,
  ListAnswer,
  MessageItem,
  OperationMessage,
  OperationView,
  ReckoningView,
  RecordAnswer,
  RecordItem,
  RefusalView,
  ResendAnswer,
  StopView,
} from '@fatong/contracts/api';
import { complaint } from '@fatong/contracts/systems/lawyers-association';
import { openBrowser, visit } from '../kit/browser.js';
import { choose, dialogOpen, focused, pressOn, rowTo, sendDialog, signInByKeyboard, tabTo, writeOver } from '../kit/keyboard.js';
import { lifeOf, type Report } from '../kit/lives.js';
import { mood, partnerState, population, send, told } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';
const [urged, unclear] = [5, 8];
const note = '律协今晚换版，已电话联系其值班人员';

/**
 * The association changes its program in the evening: it refuses what is sent to it, and what it reports nobody agreed on. The operator deals with both kinds, on his
 * screen and by keyboard; what only the API tells is asked beside. One story: each part goes on from the one before.
 */
describe('a night of the operator (L02, R07, S11)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let clerk: Reader;
  let operator: Reader;
  let second: Reader;
  let page: Page;
  let complaints: readonly string[];
  let late: RecordItem;
  let refusals: FailureGroupView;
  let nonsense: FailureGroupView;
  const reports: Report[] = [];

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ env: { FATONG_RECKON_SECONDS: '1' } }), openBrowser()]);
    [clerk, operator, second] = await Promise.all([signIn(system, 'city.clerk'), signIn(system, 'operator'), signIn(system, 'operator.b')]);
    ({ page, complaints } = await visit(browser, system, 'admin', null));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const open = (path: string): Promise<unknown> => page.goto(`${system.hub.url}/admin/${path}`);
  const newReport = (): Report => {
    const n = reports.length;
    reports.push(lifeOf(`SLX-NIGHT-${String(n).padStart(6, '0')}`, population(system)[n]!, dice(n), new Date())[0]!);
    return reports[n]!;
  };
  const caseOf = async ({ data }: Report): Promise<RecordItem | undefined> =>
    (await clerk.get<ListAnswer<RecordItem>>(`/api/records/lawyers.complaint?filter[number]=${data.AJBH}`)).body.items[0];
  const caseOnceHere = (report: Report): Promise<RecordItem> => until(`${report.data.AJBH} is a case`, () => caseOf(report));
  const read = async ({ id }: RecordItem): Promise<RecordAnswer> =>
    (await clerk.get<RecordAnswer>(`/api/records/lawyers.complaint/${id}`)).body;
  async function urge(record: RecordItem): Promise<void> {
    const { version } = await read(record);
    const { status } = await clerk.post(`/api/records/lawyers.complaint/${record.id}/actions/urge`, {
      version,
      reason: '已超过受理期限，请尽快办理。',
      form: {},
    });
    expect(status).toBeLessThan(300);
  }
  const outgoing = async (record: RecordItem): Promise<string | undefined> => (await read(record)).outgoing[0]?.state;

  const groups = async (resolved = false): Promise<readonly FailureGroupView[]> =>
    (await operator.get<ListAnswer<FailureGroupView>>(`/api/failures/groups?resolved=${resolved}`)).body.items;
  const groupOf = (message: string, count: number): Promise<FailureGroupView> =>
    until(`all of ${message} stand in one group`, async () =>
      (await groups()).find((one) => one.system === association && one.type.includes(`.${message}.`) && one.count === count),
    );
  const now = async (id: string): Promise<OperationView> => (await second.get<OperationView>(`/api/operations/${id}`)).body;
  const members = async (id: string): Promise<readonly OperationMessage[]> =>
    (await second.get<ListAnswer<OperationMessage>>(`/api/operations/${id}/messages`)).body.items;

  const standing = async (): Promise<ReckoningView> => (await operator.get<ListAnswer<ReckoningView>>('/api/reckonings')).body.items[0]!;
  const differences = async (): Promise<readonly DifferenceView[]> =>
    (await operator.get<ListAnswer<DifferenceView>>(`/api/reckonings/${association}/differences`)).body.items;
  async function compared(): Promise<ReckoningView> {
    expect((await operator.post(`/api/reckonings/${association}/rounds`, {})).status).toBe(204);
    return until('all days were compared', async () => {
      const view = await standing();
      return view.wantedAt === null && view.daysAt !== null ? view : null;
    });
  }
  const inStepAgain = (): Promise<unknown> => until('it is in step again', async () => (await standing()).open === 0);

  /** Reports with a state word that was never agreed, past every door: as an older program would have put them there. What the association means stands in its own register. */
  async function reportUnclearly(): Promise<void> {
    const connection = await amqp.connect(system.amqpUrl);
    const channel = await connection.createConfirmChannel();
    for (let i = 0; i < unclear; i++) {
      const report = newReport();
      await told(system, association, '_keep', report);
      const data = { ...report.data, AJZT: '不明' };
      const attributes = {
        specversion: '1.0',
        id: crypto.randomUUID(),
        source: `/systems/${association}`,
        type: complaint.type,
        time: new Date().toISOString(),
        partitionkey: data.AJBH,
        sourceversion: String(data.BBH),
      };
      channel.publish('inbound', `${association}.0`, Buffer.from(JSON.stringify(data)), {
        persistent: true,
        contentType: 'application/json',
        headers: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`cloudEvents:${name}`, value])),
      });
    }
    await channel.waitForConfirms();
    await connection.close();
  }

  /** On the card of a group: by j to it, by Tab to what is done, and its dialog is open. */
  async function onCard({ id }: FailureGroupView, act: RegExp): Promise<void> {
    await open('messages/failures');
    await rowTo(page, id);
    await pressOn(page, act);
    await dialogOpen(page);
  }
  /** Opened from the dialog that prepares it; answers its number. */
  async function prepared(): Promise<string> {
    await sendDialog(page);
    await page.waitForURL(/operations\/[0-9a-f-]{36}$/);
    return page.url().split('/').at(-1)!;
  }
  async function order(act: string): Promise<void> {
    await page.getByRole('button', { name: act, disabled: false }).waitFor();
    await pressOn(page, new RegExp(`^button ${act}$`), 'main');
  }
  const says = (words: string | RegExp): Promise<void> => page.locator('main').getByText(words).first().waitFor();

  it('begins in step: what the seed made is in the association’s own register', async () => {
    const { open: differ, days, differing } = await compared();
    expect({ differ, days, differing }).toEqual({ differ: 0, days: 400, differing: 0 });
  });

  it('the partner fails: refusals of one cause and reports nobody agreed on are two groups; he claims one and writes what he knows, and sees what a door refused', async () => {
    const sent = Array.from({ length: urged + 1 }, newReport);
    for (const report of sent) await told(system, association, '_send', report);
    const cases = await Promise.all(sent.map(caseOnceHere));
    late = cases.pop()!;
    await mood(system, association, 'refusing');
    for (const record of cases) await urge(record);
    await Promise.all([reportUnclearly(), send(system, association, 'complaint', { AJBH: 'SLX-BAD-1' })]);
    [refusals, nonsense] = await Promise.all([groupOf('urge', urged), groupOf('complaint', unclear)]);

    await signInByKeyboard(page, 'operator');
    // Among them those of other partners, where the machine is slow.
    await says(/^\d+ 条报文等待人工处理$/);
    await onCard(refusals, /^button 备注$/);
    await page.keyboard.type('nobody.here');
    await page.keyboard.press('Tab');
    await page.keyboard.type(note);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('没有这个账号。').waitFor();
    await page.locator('#fa-ask-owner').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('operator');
    await sendDialog(page);
    const card = page.locator('fa-group-card').filter({ hasText: '拒收' });
    await card.getByText(note).waitFor();
    expect(await card.innerText()).toMatch(/负责人\s*operator/);
    expect((await groups()).find(({ id }) => id === refusals.id)).toMatchObject({ owner: 'operator', note, version: 1 });
    await pressOn(page, /^button 对方的答复$/, 'main');
    await card.getByText('最近一次答复').waitFor();
    // What nobody declared is shown by its places alone.
    const said = await card.locator('fa-json-view').innerText();
    expect(said).toContain('message');
    expect(said).not.toContain('模拟拒收');
    expect(complaints.filter((one) => !one.includes('401') && !one.includes('422'))).toEqual([]);

    await open('messages/refusals');
    await says('报文不符合接口规范');
    expect((await operator.get<ListAnswer<RefusalView>>('/api/refusals?limit=5')).body.items[0]).toMatchObject({
      system: association,
      status: 422,
    });
  });

  it('stops the partner and lets it go on again by keyboard alone: what is urged meanwhile waits, and goes by itself', async () => {
    await open('messages');
    await pressOn(page, /^a 收发控制/, 'menu');
    await page.waitForURL(/steering$/);
    await page.getByRole('button', { name: '停止收发' }).waitFor();
    await pressOn(page, /^button 停止收发$/);
    await dialogOpen(page);
    await choose(page, '一个系统');
    await page.getByRole('dialog').locator('select').nth(1).waitFor();
    await page.keyboard.press('Tab');
    await choose(page, '市律师协会');
    await page.keyboard.press('Tab');
    await page.keyboard.type('律协换版中，等其恢复');
    await sendDialog(page);
    await says('律协换版中，等其恢复');
    const stops = (await operator.get<ListAnswer<StopView>>('/api/flow/stops')).body.items;
    expect(stops).toMatchObject([{ scope: 'system', name: association, reason: '律协换版中，等其恢复' }]);
    await urge(late);
    await until('it is held', async () => (await outgoing(late)) === 'held');

    await mood(system, association, 'well');
    await pressOn(page, /^button 恢复收发$/, 'main');
    await dialogOpen(page);
    await page.keyboard.press('Enter');
    await says('没有停止项，全部照常收发。');
    await until('what waited went by itself', async () => (await outgoing(late)) === 'done');
    expect((await operator.get<ListAnswer<StopView>>('/api/flow/stops')).body.items).toEqual([]);
    expect(await focused(page)).not.toBe('body');
  });

  it('tries the refused ones out and sends them again in waves, a first few and then the rest: each arrives once', async () => {
    const before = await partnerState(system, association, 'urge');
    await onCard(refusals, /^button 分批办理$/);
    await tabTo(page, /^input 每批条数$/);
    await page.keyboard.type('2，10');
    const id = await prepared();
    await order('试运行');
    await says(`${urged} 条中 ${urged} 条现在能通过`);
    await order('开始第一批');
    await says(`已完成 ${urged}，再次失败 0，不能办 0，未办 0`);
    expect(await now(id)).toMatchObject({ state: 'done', orders: { waves: [2, 10] }, progress: { total: urged, done: urged, wave: 2 } });
    expect((await members(id)).map(({ state, wave }) => [state, wave])).toEqual([
      ['done', 1],
      ['done', 1],
      ['done', 2],
      ['done', 2],
      ['done', 2],
    ]);
    const after = await partnerState(system, association, 'urge');
    expect([after.requests, after.effects]).toEqual([before.requests + urged, before.effects + urged]);
  });

  it('tries the unclear ones out without effect, and a retry stops by itself at the first new failure', async () => {
    await onCard(nonsense, /^button 分批办理$/);
    const id = await prepared();
    expect((await now(id)).progress).toMatchObject({ total: unclear, waiting: unclear });
    await order('试运行');
    await says(`${unclear} 条中 0 条现在能通过`);
    expect((await now(id)).dryRun).toMatchObject({ tried: unclear, passing: 0, failing: [{ count: unclear }] });
    expect((await second.post('/api/operations', { kind: 'discard', group: nonsense.id, reason: '无用' })).body).toMatchObject({
      status: 409,
      type: '/problems/message-held',
      params: { operation: id, count: unclear },
    });
    await order('开始第一批');
    await says('自动停下');
    expect(await now(id)).toMatchObject({
      state: 'paused',
      halt: { account: null },
      progress: { failed: 1, waiting: unclear - 1, running: 0, wave: 1 },
    });
    await order('取消');
    await says('已取消');
    expect((await now(id)).state).toBe('cancelled');
  });

  it('corrects one of them, which a second person approves: it becomes a case', async () => {
    await open('messages/failures');
    await rowTo(page, nonsense.id);
    await page.keyboard.press('e');
    await page.waitForURL(/messages\/[0-9a-f-]{36}$/);
    const message = page.url().split('/').at(-1)!;
    const [corrected] = (
      await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[group]=${encodeURIComponent(nonsense.id)}&limit=20`)
    ).body.items.filter(({ id }) => id === message);
    await page.getByRole('button', { name: '更正后重试' }).waitFor();
    await pressOn(page, /^button 更正后重试$/, 'main');
    await dialogOpen(page);
    await writeOver(page, '不明', '待受理');
    await page.keyboard.press('Tab');
    await page.keyboard.type('对方来电更正');
    await sendDialog(page);
    await says('已提出，等待另一人批准');
    // Who proposed it may take it back, and no more.
    await open('messages/corrections');
    await page.getByRole('button', { name: '撤回' }).waitFor();
    expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
    const [correction] = (await operator.get<ListAnswer<CorrectionView>>('/api/corrections')).body.items;
    expect(correction).toMatchObject({
      messageId: message,
      state: 'proposed',
      changes: [{ pointer: '/AJZT', before: '不明', after: '待受理' }],
    });
    expect((await operator.post(`/api/corrections/${correction!.id}/approve`, { version: 1 })).status).toBe(409);

    const other = await visit(browser, system, 'admin', null);
    await signInByKeyboard(other.page, 'operator.b');
    await pressOn(other.page, /^a 更正/, 'menu');
    await other.page.getByRole('button', { name: '批准', exact: true }).waitFor();
    await pressOn(other.page, /^button 批准$/, 'main');
    await dialogOpen(other.page);
    await other.page.keyboard.press('Enter');
    await other.page.getByText('已批准').first().waitFor();
    expect(other.complaints.filter((one) => !one.includes('401'))).toEqual([]);
    await other.page.context().close();
    const its = reports.find(({ data }) => data.AJBH === corrected!.key)!;
    expect((await caseOnceHere(its)).state).toBe('acceptance');
    expect((await operator.get<CorrectableView>(`/api/messages/${message}/correctable`)).body.allowed).toBe(false);
  });

  it('gives the rest up in waves, once each, although the hub is killed in between: his page goes on by itself, and the group is resolved', async () => {
    await onCard(nonsense, /^button 分批办理$/);
    await choose(page, '作废');
    await page
      .getByRole('dialog')
      .getByLabel(/理由|原因/)
      .waitFor();
    await tabTo(page, /理由|原因/);
    await page.keyboard.type('内容不可用，请对方重报');
    await tabTo(page, /^input 每批条数$/);
    await page.keyboard.type('1, 2');
    await tabTo(page, /^input 每秒最多几条$/);
    await page.keyboard.type('1');
    const id = await prepared();
    await order('开始第一批');
    await until('some are given up', async () => (await now(id)).progress.done >= 2);
    await system.hub.kill();
    await system.hub.start();
    await says(`已完成 ${unclear - 1}，再次失败 0，不能办 0，未办 0`);
    expect(await now(id)).toMatchObject({ state: 'done', progress: { total: unclear - 1, done: unclear - 1, failed: 0, refused: 0 } });
    const discarded = await members(id);
    expect(new Set(discarded.map(({ messageId }) => messageId)).size).toBe(unclear - 1);
    expect((await groups()).filter((one) => one.id === nonsense.id)).toEqual([]);
    expect((await groups(true)).find((one) => one.id === nonsense.id)).toMatchObject({ resolved: true, count: 0 });
    const auditor = await signIn(system, 'auditor');
    const acts = async (object: string): Promise<string[]> =>
      (await auditor.get<ListAnswer<AuditEntry>>(`/api/audit?filter[object]=${object}&sort=at`)).body.items.map(({ act }) => act);
    for (const { messageId } of discarded)
      expect((await acts(`message:${messageId}`)).filter((act) => act === 'message.discard')).toHaveLength(1);
    expect(await acts(`operation:${id}`)).toEqual(['operation.prepare', 'operation.start', 'operation.done']);
  });

  it('asks for what was given up again, one and then all: partner and hub are in step', async () => {
    const given = await differences();
    expect(given).toHaveLength(unclear - 1);
    for (const one of given) expect(one).toMatchObject({ kind: 'missingHere', ours: null, theirs: 1, askedAt: null });
    const [first] = given.map(({ id }) => reports.find(({ data }) => data.AJBH === id)!);
    expect(await caseOf(first!)).toBeUndefined();
    expect((await operator.post<ResendAnswer>(`/api/reckonings/${association}/requests`, { ids: [first!.data.AJBH] })).body).toEqual({
      asked: 1,
    });
    await open('messages/differences');
    await page.getByRole('button', { name: '全部请求重报' }).waitFor();
    await pressOn(page, /^button 全部请求重报$/, 'main');
    await inStepAgain();
    await caseOnceHere(first!);
    expect(await compared()).toMatchObject({ open: 0, differing: 0 });
    await says('两边一致');
  });

  it('leaves a report of the night: what failed and whose it was, what was done in waves, who stopped whom, and nothing that waits', async () => {
    await open('messages/failures?state=resolved');
    const card = page.locator('fa-group-card').filter({ hasText: note });
    await card.getByText('operator', { exact: true }).waitFor();
    expect(await card.innerText()).toContain(`累计 ${urged} 条`);
    await open('messages/operations');
    await page.locator('tbody tr').nth(2).waitFor();
    expect((await page.locator('tbody tr').allInnerTexts()).slice(0, 3).map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringMatching(new RegExp(`作废 已完成 ${unclear - 1} / ${unclear - 1} .*韩运`)),
      expect.stringMatching(new RegExp(`重试 已取消 0 / ${unclear} .*韩运`)),
      expect.stringMatching(new RegExp(`重试 已完成 ${urged} / ${urged} .*韩运`)),
    ]);
    await open(`messages/systems/${association}`);
    await says('停发');
    const events = page.locator('fa-flow-events li');
    await events.nth(1).waitFor();
    for (const line of (await events.allInnerTexts()).slice(0, 2)) expect(line).toContain('韩运');
    expect(await page.locator('fa-systems-table td[data-label="待人工处理"]').innerText()).toBe('0');
    // The hub was away for a moment.
    expect(complaints.filter((one) => !/40[19]|422|ERR_CONNECTION|ERR_INCOMPLETE|ERR_NETWORK/.test(one))).toEqual([]);
  });

  it('finds what only we have when it compares the days, and cannot ask for it', async () => {
    const ours = newReport();
    await send(system, association, ours.message, ours.data);
    await caseOnceHere(ours);
    expect(await compared()).toMatchObject({ open: 1, differing: 1 });
    expect(await differences()).toMatchObject([{ id: ours.data.AJBH, kind: 'missingThere', ours: 1, theirs: null }]);
    expect((await operator.post<ResendAnswer>(`/api/reckonings/${association}/requests`, {})).body).toEqual({ asked: 0 });
    await told(system, association, '_keep', ours);
    expect(await compared()).toMatchObject({ open: 0, differing: 0 });
  });

  it('says why a round did not end while the association is away, and goes on when it is back', async () => {
    const lost = newReport();
    await mood(system, association, 'failing');
    await told(system, association, '_keep', lost);
    const { failure } = await until('it says why', async () => {
      const view = await standing();
      return view.failure === null ? null : view;
    });
    expect(failure![0]).toMatch(/503/);
    await mood(system, association, 'well');
    await until('the difference is found after all', async () => (await differences()).some(({ id }) => id === lost.data.AJBH), 30_000);
    await operator.post(`/api/reckonings/${association}/requests`, {});
    await until(
      'it is in step again',
      async () => {
        const view = await standing();
        return view.open === 0 && view.failure === null;
      },
      30_000,
    );
  });
});
