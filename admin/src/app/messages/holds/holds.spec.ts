import type { HoldView } from '@fatong/contracts/api';
import { Console } from '../testing/console.robot.js';
import { listOf } from '../testing/samples.robot.js';

const hold = (rest: Partial<HoldView> = {}): HoldView => ({
  id: 'h1',
  kind: 'person',
  value: '张*',
  account: 'a1',
  who: { username: 'operator', name: '王运维' },
  at: '2026-11-28T01:00:00.000Z',
  reason: '行政复议',
  released: null,
  ...rest,
});

describe('legal holds', () => {
  it('are laid by number, record or person with a reason, and released with another', async () => {
    const page = await Console.open('/holds');
    await page.answer('/api/holds', listOf([]));
    await page.press('保全');
    expect(page.all('#fa-ask-person').length).toBe(0);
    await page.type('#fa-ask-kind', 'person');
    await page.type('#fa-ask-person', '张三');
    await page.type('#fa-ask-reason', '行政复议');
    await page.press('保全');
    expect((await page.answer('/api/holds', hold())).request.body).toEqual({ kind: 'person', value: '张三', reason: '行政复议' });
    await page.answer('/api/holds', listOf([hold()]));
    expect(page.all('tbody tr')[0]?.textContent).toContain('张*');
    await page.press('解除');
    await page.type('#fa-ask-reason', '已结案');
    await page.press('解除');
    expect((await page.answer('/api/holds/h1/release', hold())).request.body).toEqual({ reason: '已结案' });
    await page.answer(
      '/api/holds',
      listOf([hold({ released: { account: 'a1', who: null, at: '2026-11-28T02:00:00.000Z', reason: '已结案' } })]),
    );
    expect(page.has('解除')).toBeFalse();
    expect(page.text).toContain('已解除');
  });

  it('are read only for those who may lay none', async () => {
    const page = await Console.open('/holds?state=open', { hold: false });
    const { request } = await page.answer('/api/holds', listOf([hold()]));
    expect(request.params.get('filter[state]')).toBe('open');
    expect([page.all('ft-page-head button').length, page.has('解除')]).toEqual([0, false]);
  });
});
