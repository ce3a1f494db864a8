import type { CorrectionView } from '@fatong/contracts/api';
import { Console } from '../testing/console.robot.js';
import { listOf, message } from '../testing/samples.robot.js';
import { changesBetween } from './changes.js';

const correction = (rest: Partial<CorrectionView> = {}): CorrectionView => ({
  id: 'c1',
  messageId: 'm-1',
  state: 'proposed',
  version: 2,
  account: 'a2',
  who: { username: 'operator.2', name: '李运维' },
  createdAt: '2026-11-28T01:00:00.000Z',
  reason: '证号末位录错',
  changes: [{ pointer: '/LSZYZH', before: '13101201010900122', after: '13101201010900123' }],
  decided: null,
  ...rest,
});

describe('corrections', () => {
  it('send the places that differ and nothing else: what is masked and was left stays', () => {
    const before = { a: '欧阳*', b: { c: 1, d: [1, 2] }, 'x/y': 1 };
    expect(changesBetween(before, before)).toEqual([]);
    expect(changesBetween(before, { a: '欧阳*', b: { c: 2, d: [1, 3] }, e: true })).toEqual([
      { pointer: '/b/c', value: 2 },
      { pointer: '/b/d/1', value: 3 },
      { pointer: '/x~1y', remove: true },
      { pointer: '/e', value: true },
    ]);
    expect(changesBetween({ d: [1, 2] }, { d: [1] })).toEqual([{ pointer: '/d', value: [1] }]);
  });

  it('are proposed on the page of a message that stands still, for a reason', async () => {
    const page = await Console.open('/m-1');
    await page.answer('/api/messages/m-1', message({ id: 'm-1', state: 'parked', retry: { allowed: true } }));
    await page.press('更正后重试');
    const text = '{\n  "LSZYZH": "13101201010900122",\n  "TSRXM": "欧阳*"\n}';
    await page.answer('/api/messages/m-1/correctable', { allowed: true, why: null, base: 'b1', type: 't', title: null, schema: {}, text });
    await page.press('提出更正');
    expect(page.text).toContain('没有改动');
    await page.type('#fa-ask-changes', text.replace('122"', '123'));
    await page.press('提出更正');
    expect(page.text).toContain('不是有效的 JSON');
    await page.type('#fa-ask-changes', text.replace('122"', '123"'));
    await page.type('#fa-ask-reason', '证号末位录错');
    await page.press('提出更正');
    expect((await page.answer('/api/messages/m-1/corrections', correction())).request.body).toEqual({
      base: 'b1',
      changes: [{ pointer: '/LSZYZH', value: '13101201010900123' }],
      reason: '证号末位录错',
    });
    expect(page.text).toContain('已提出，等待另一人批准');
  });

  it('of a message that cannot be corrected say why', async () => {
    const page = await Console.open('/m-1');
    await page.answer('/api/messages/m-1', message({ id: 'm-1', state: 'parked' }));
    await page.press('更正后重试');
    const none = { base: null, type: 't', title: null, schema: {}, text: null };
    await page.answer('/api/messages/m-1/correctable', { allowed: false, why: '内容不是可读的报文。', ...none });
    expect(page.text).toContain('内容不是可读的报文。');
  });

  it('are approved or refused by another person, and withdrawn by the one who proposed', async () => {
    const page = await Console.open('/corrections');
    await page.answer('/api/corrections', listOf([correction(), correction({ id: 'c2', account: 'a1' })]));
    const [others, mine] = page.all('tbody tr').map((row) => row.textContent ?? '');
    expect([others?.includes('批准'), others?.includes('撤回'), mine?.includes('撤回'), mine?.includes('不批准')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    for (const words of ['/LSZYZH', '13101201010900122', '13101201010900123', '证号末位录错', '李运维']) expect(others).toContain(words);
    await page.press('批准');
    await page.press('批准');
    expect((await page.answer('/api/corrections/c1/approve', correction({ state: 'approved' }))).request.body).toEqual({ version: 2 });
    await page.answer('/api/corrections', listOf([correction({ id: 'c2', account: 'a1' })]));
    await page.press('撤回');
    await page.type('#fa-ask-reason', '协会已补发');
    await page.press('撤回');
    expect((await page.answer('/api/corrections/c2/refuse', correction({ state: 'withdrawn' }))).request.body).toEqual({
      version: 2,
      reason: '协会已补发',
    });
    await page.answer('/api/corrections', listOf([]));
  });
});
