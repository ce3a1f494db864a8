import type { OperationView } from '@fatong/contracts/api';
import { Console } from '../testing/console.robot.js';
import { group, listOf } from '../testing/samples.robot.js';

const operation = (rest: Partial<OperationView> = {}): OperationView => ({
  id: 'o1',
  kind: 'retry',
  state: 'prepared',
  account: 'a1',
  who: { username: 'operator', name: '王运维' },
  createdAt: '2026-11-28T01:00:00.000Z',
  updatedAt: '2026-11-28T01:00:00.000Z',
  endedAt: null,
  chosen: { group: 'g1' },
  orders: { confirmed: false, reason: null, target: null, waves: [1, 5, 20], perSecond: 50, tolerated: 0 },
  progress: { total: 100, waiting: 100, running: 0, done: 0, failed: 0, refused: 0, wave: 0 },
  halt: null,
  dryRun: null,
  offers: ['try', 'start', 'cancel'],
  ...rest,
});

describe('operations', () => {
  it('are prepared from a group of failures, in waves, and opened', async () => {
    const page = await Console.open('/failures');
    await page.answer('/api/failures/groups', listOf([group()]));
    await page.press('分批办理');
    await page.type('#fa-ask-waves', '1、abc');
    await page.press('准备');
    page.http.expectNone('/api/operations');
    expect(page.text).toContain('请填写 1 至 500 的整数');
    await page.type('#fa-ask-waves', '1, 10，50');
    await page.type('#fa-ask-tolerated', '2');
    await page.press('准备');
    const { request } = await page.answer('/api/operations', operation());
    expect(request.body).toEqual({ kind: 'retry', group: 'g1', waves: [1, 10, 50], tolerated: 2 });
    expect(request.headers.get('Idempotency-Key')).toBeTruthy();
    expect(page.router.url).toBe('/messages/operations/o1');
  });

  it('say what a dry run found, halt and go on, each of their messages with its outcome', async () => {
    const page = await Console.open('/operations/o1');
    page.request('/api/operations/o1').flush(operation());
    await page.answer('/api/operations/o1/messages', listOf([{ seq: 1, messageId: 'm-1', state: 'waiting', wave: 0, why: null }]));
    await page.press('试运行');
    await page.answer('/api/operations/o1/dry-runs', operation());
    page.request('/api/operations/o1').flush(
      operation({
        dryRun: {
          tried: 100,
          isDone: true,
          settled: 0,
          passing: 97,
          failing: [{ why: ['证号校验位不正确', 'The check digit is wrong'], count: 3 }],
          changed: [],
          samples: [],
        },
      }),
    );
    await page.answer('/api/operations/o1/messages', listOf([]));
    expect(page.text).toContain('100 条中 97 条现在能通过');
    expect(page.text).toContain('证号校验位不正确');
    await page.press('开始第一批');
    await page.answer('/api/operations/o1/start', operation({ state: 'running' }));
    const halted = operation({
      state: 'paused',
      offers: ['resume', 'cancel'],
      halt: { at: '2026-11-28T01:01:00.000Z', account: null, why: ['再次失败的超过允许的条数', 'More failed again than tolerated'] },
      progress: { total: 100, waiting: 94, running: 0, done: 5, failed: 1, refused: 0, wave: 2 },
    });
    page.request('/api/operations/o1').flush(halted);
    await page.answer(
      '/api/operations/o1/messages',
      listOf([{ seq: 1, messageId: 'm-1', state: 'failed', wave: 1, why: ['对方拒收', 'Refused'] }]),
    );
    for (const words of ['自动停下', '再次失败的超过允许的条数', '已完成 5，再次失败 1，不能办 0，未办 94', '第 2 批', '对方拒收'])
      expect(page.text).toContain(words);
    await page.press('继续');
    await page.answer('/api/operations/o1/resume', halted);
  });

  it('are looked at again by themselves as long as something goes on', async () => {
    const page = await Console.open('/operations/o1');
    const dryRun = { tried: 0, isDone: false, settled: 0, passing: 0, failing: [], changed: [], samples: [] };
    const address = '/api/operations/o1';
    const show = async (shown: OperationView): Promise<void> => {
      page.request(address).flush(shown);
      await page.answer(`${address}/messages`, listOf([]));
    };
    await show(operation({ dryRun }));
    expect(page.text).toContain('试运行进行中');
    await page.until(() => page.asked(address));
    const stopped = spyOn(window, 'clearInterval').and.callThrough();
    await show(operation({ state: 'done', offers: [] }));
    expect(page.text).toContain('已完成');
    await page.until(() => stopped.calls.count() > 0);
    page.http.expectNone(address);
  });

  it('that cannot be ordered so say why', async () => {
    const page = await Console.open('/operations/o1');
    page.request('/api/operations/o1').flush(operation());
    await page.answer('/api/operations/o1/messages', listOf([]));
    await page.press('取消');
    await page.refuse('/api/operations/o1/cancel', 409, { type: '/problems/action-not-possible', title: '已经结束。', status: 409 });
    expect(page.text).toContain('已经结束。');
  });

  it('are listed with kind, state, progress and by whom', async () => {
    const page = await Console.open('/operations?kind=retry');
    const { request } = await page.answer('/api/operations', listOf([operation({ state: 'running' })]));
    expect(request.params.get('filter[kind]')).toBe('retry');
    for (const words of ['重试', '进行中', '0 / 100', '失败分组', '王运维']) expect(page.all('tbody tr')[0]?.textContent).toContain(words);
  });
});
