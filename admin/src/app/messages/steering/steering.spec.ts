import { usualGuard } from '@fatong/contracts';
import type { GuardView, MaintenanceView, StopView } from '@fatong/contracts/api';
import { Console } from '../testing/console.robot.js';
import { listOf, wrongAt } from '../testing/samples.robot.js';
import { weekOf } from './week.js';

const guard = (rest: Partial<GuardView> = {}): GuardView => ({
  system: 'association',
  title: ['律师协会', 'Lawyers association'],
  numbers: usualGuard,
  usual: usualGuard,
  own: [],
  changed: null,
  circuit: null,
  maintenance: null,
  version: 3,
  ...rest,
});
const window = (rest: Partial<MaintenanceView> = {}): MaintenanceView => ({
  id: 'w1',
  system: 'association',
  from: '2026-11-28T14:00:00.000Z',
  until: '2026-11-28T18:00:00.000Z',
  reason: '协会升级',
  account: 'a1',
  since: '2026-11-27T01:00:00.000Z',
  active: false,
  ...rest,
});
const stop: StopView = { id: 's1', scope: 'all', name: '', reason: '机房断电演练', account: 'a1', since: '2026-11-28T01:00:00.000Z' };

async function open(
  about: { stops?: readonly StopView[]; guards?: readonly GuardView[]; windows?: readonly MaintenanceView[] } = {},
  may = {},
): Promise<Console> {
  const page = await Console.open('/steering', may);
  await answer(page, about);
  return page;
}
async function answer(
  page: Console,
  {
    stops = [],
    guards = [guard()],
    windows = [],
  }: { stops?: readonly StopView[]; guards?: readonly GuardView[]; windows?: readonly MaintenanceView[] } = {},
): Promise<void> {
  page.request('/api/flow/stops').flush(listOf(stops));
  page.request('/api/flow/guards').flush(listOf(guards));
  await page.answer('/api/flow/maintenance', listOf(windows));
}

describe('flow control', () => {
  it('shows limits as they hold, those laid down here beside their default, and by whom', async () => {
    const page = await open({
      guards: [
        guard({
          numbers: { ...usualGuard, perSecond: 0.5 },
          own: ['perSecond'],
          changed: { at: '2026-11-28T01:00:00.000Z', who: { username: 'operator', name: '韩运' } },
        }),
      ],
    });
    const row = page.all('fa-limits-table tbody tr')[0]!;
    expect(row.querySelector('b')?.textContent).toBe('0.5');
    for (const words of ['默认 100', '10,000', '韩运']) expect(row.textContent).toContain(words);
  });

  it('changes limits from the version that was seen: what is left empty goes back to the default', async () => {
    const page = await open({ guards: [guard({ numbers: { ...usualGuard, perSecond: 0.5 }, own: ['perSecond'] })] });
    await page.press('修改限值：律师协会');
    expect(page.text).toContain('默认 100；允许 0.5 至 10,000');
    await page.type('#fa-ask-perSecond', '');
    await page.type('#fa-ask-pause', '60');
    await page.type('#fa-ask-longestPause', '5');
    await page.press('保存');
    const sent = page.request('/api/flow/guards/association');
    expect(sent.request.body).toEqual({ version: 3, numbers: { pause: 60, longestPause: 5 } });
    sent.flush(wrongAt('/numbers/longestPause', '不能小于首次试发间隔。'), { status: 422, statusText: 'refused' });
    await page.settle();
    expect(page.all('#fa-ask-longestPause-note')[0]?.textContent).toContain('不能小于首次试发间隔。');
    await page.type('#fa-ask-longestPause', '600');
    await page.press('保存');
    await page.answer('/api/flow/guards/association', guard({ version: 4 }));
    await answer(page);
  });

  it('stops a system with a reason and resumes it', async () => {
    const page = await open();
    await page.press('停止收发');
    await page.type('#fa-ask-scope', 'all');
    await page.type('#fa-ask-reason', '机房断电演练');
    await page.press('停止收发');
    expect((await page.answer('/api/flow/stops', stop)).request.body).toEqual({ scope: 'all', reason: '机房断电演练' });
    await answer(page, { stops: [stop] });
    expect(page.text).toContain('机房断电演练');
    await page.press('恢复收发');
    await page.press('恢复收发');
    await page.answer('/api/flow/stops/s1/release', stop);
    await answer(page);
    expect(page.text).toContain('没有停止项');
  });

  it('plans maintenance by the clock of Shanghai, shows its week, and ends it', async () => {
    const page = await open();
    await page.press('安排维护');
    await page.type('#fa-ask-from', '2026-11-28T22:00');
    await page.type('#fa-ask-until', '2026-11-29T02:00');
    await page.type('#fa-ask-reason', '协会升级');
    await page.press('安排维护');
    page.http.expectNone('/api/flow/maintenance');
    expect(page.text).toContain('请填写系统');
    await page.press('取消');
    await page.tell({ kind: 'systems' });
    const now = new Date();
    await answer(page, {
      windows: [window({ from: now.toISOString(), until: new Date(now.getTime() + 3_600_000).toISOString(), active: true })],
    });
    expect(page.all('fa-week-view .line i').length).toBe(1);
    await page.press('提前结束');
    await page.press('提前结束');
    await page.answer('/api/flow/maintenance/w1/end', window());
    await answer(page);
  });

  it('draws a window where it lies in the week that begins today', () => {
    const [row] = weekOf(
      [window(), window({ id: 'w2', from: '2027-01-01T00:00:00.000Z', until: '2027-01-01T01:00:00.000Z' })],
      new Date('2026-11-28T01:00:00.000Z'),
    );
    expect(row?.bars.map(({ left, width }) => [Math.round(left * 100), Math.round(width * 100)])).toEqual([[1310, 238]]);
  });

  it('has an interrupted partner tried now', async () => {
    const circuit = {
      state: 'open',
      since: '2026-11-28T01:00:00.000Z',
      retryAt: '2026-11-28T01:10:00.000Z',
      words: ['连不上', 'Away'],
    } as const;
    const page = await open({ guards: [guard({ circuit })] });
    await page.press('立即试发');
    await page.answer('/api/flow/guards/association/probe', guard({ circuit }));
    await answer(page);
    expect(page.has('立即试发')).toBeFalse();
  });

  it('is read only for those who may not change it', async () => {
    const page = await open({ stops: [stop], windows: [window()] }, { retry: false });
    for (const words of ['停止收发', '恢复收发', '安排维护', '修改', '取消']) expect([words, page.has(words)]).toEqual([words, false]);
  });
});
