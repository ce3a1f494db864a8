import { Console } from '../testing/console.robot.js';
import { listOf, refusal } from '../testing/samples.robot.js';

describe('refusals', () => {
  it('are listed with the problem in words, narrowed by system', async () => {
    const page = await Console.open('/refusals?system=association');
    const { request } = await page.answer(
      '/api/refusals',
      listOf([refusal(), refusal({ id: 'r2', problem: 'signature-wrong', status: 401, type: null, key: null, paths: [] })]),
    );
    expect(request.params.has('filter[system]')).toBeTrue();
    const rows = page.all('tbody tr').map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('报文不符合约定');
    expect(rows[0]).toContain('2 处');
    expect(rows[1]).toContain('签名不正确');
    expect(rows[1]).toContain('未能识别');
  });

  it('are evidence: the failing places are marked in the body, and nothing can be retried', async () => {
    const page = await Console.open('/refusals/r1');
    await page.answer('/api/refusals/r1', refusal({ body: '{"TSLB":["13","04"],"TSRQ":"20260230","AJBH":"LX-1"}' }));
    expect(page.text).toContain('2 处不符合约定');
    expect(page.all('.line.wrong').map((line) => line.textContent?.trim())).toEqual(['"13",', '"TSRQ": "20260230",']);
    expect(page.has('重试')).toBeFalse();
  });

  it('without a kept body say why', async () => {
    const page = await Console.open('/refusals/r1');
    await page.answer('/api/refusals/r1', refusal());
    expect(page.text).toContain('没有保存正文');
  });

  it('whose problem this release does not know show its code', async () => {
    const page = await Console.open('/refusals/r1');
    await page.answer('/api/refusals/r1', refusal({ problem: 'brand-new', paths: [] }));
    expect(page.all('h1')[0]?.textContent).toBe('brand-new');
  });
});
