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
  masked: false,
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

  it('show what is masked in clear for a stated purpose to whoever may see it, and mask it again', async () => {
    const page = await Console.open('/corrections');
    const name = { pointer: '/TSRXM', before: '欧阳*', after: '司马*' };
    await page.answer('/api/corrections', listOf([correction({ changes: [name], masked: true }), correction({ id: 'c2' })]));
    const [first, second] = page.all('tbody tr').map((row) => row.textContent ?? '');
    expect([first?.includes('查看原文'), second?.includes('查看原文')]).toEqual([true, false]);
    await page.press('查看原文');
    await page.press('查看原文');
    expect(page.text).toContain('请写明目的');
    await page.type('textarea', '核对更正');
    await page.press('查看原文');
    const clear = { changes: [{ ...name, before: '欧阳晓岚', after: '司马晓岚' }] };
    expect((await page.answer('/api/corrections/c1/reveal', clear)).request.body).toEqual({ purpose: '核对更正' });
    for (const words of ['欧阳晓岚', '司马晓岚', '查看已记入审计']) expect(page.page.textContent).toContain(words);
    await page.press('重新遮蔽');
    expect(page.page.textContent).not.toContain('欧阳晓岚');
    expect(page.page.textContent).toContain('欧阳*');
  });

  it('stay masked for whoever may not reveal: the button says why', async () => {
    const page = await Console.open('/corrections', { revealBodies: false });
    await page.answer('/api/corrections', listOf([correction({ masked: true })]));
    expect(page.control('查看原文').getAttribute('aria-disabled')).toBe('true');
    await page.press('查看原文');
    expect(page.all('[role=dialog]').length).toBe(0);
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
