import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
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
    expect(rows[0]).toContain('报文不符合接口规范');
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

  it('say of each place what the field is called, what came and what is allowed, and go to the partner without personal values', async () => {
    const page = await Console.open('/refusals/r1');
    const copied = spyOn(TestBed.inject(Clipboard), 'copy').and.returnValue(true);
    await page.answer(
      '/api/refusals/r1',
      refusal({
        body: '{}',
        faults: [
          {
            pointer: '/AJZT',
            label: ['案件状态', 'State'],
            received: '办理中',
            isPersonal: false,
            words: ['应为：待受理、待初审，共 2 个。', 'It must be one of these 2: …'],
            code: 'enum',
            rule: null,
          },
          {
            pointer: '/TSRZJH',
            label: ['投诉人身份证号', 'ID'],
            received: '310***0011',
            isPersonal: true,
            words: ['校验位不正确。', 'The check digit is wrong.'],
            code: 'check-digit',
            rule: 'resident-id',
          },
        ],
      }),
    );
    const [first] = page.all('fa-fault-list li').map((row) => row.textContent ?? '');
    for (const words of ['案件状态', '/AJZT', '办理中', '应为：待受理、待初审，共 2 个。']) expect(first).toContain(words);
    await page.press('复制给对方');
    const text = copied.calls.mostRecent().args[0];
    for (const words of [
      '案件状态 /AJZT  收到 办理中  应为：待受理、待初审，共 2 个。',
      '投诉人身份证号',
      '校验位不正确。',
      '业务编号：LX-1',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('310***0011');
    expect(page.text).toContain('已复制，不含个人信息');
  });

  it('are shown in clear for a purpose, and masked again', async () => {
    const page = await Console.open('/refusals/r1');
    await page.answer('/api/refusals/r1', refusal({ body: '{"TSRXM":"欧阳*"}' }));
    await page.press('查看原文');
    await page.type('#fa-ask-purpose', '核对拒收原因');
    await page.press('查看原文');
    const { request } = await page.answer('/api/refusals/r1/reveal', {
      stage: 'received',
      contentType: 'application/json',
      size: 20,
      text: '{"TSRXM":"欧阳娜娜"}',
    });
    expect(request.body).toEqual({ purpose: '核对拒收原因' });
    expect(page.text).toContain('欧阳娜娜');
    await page.press('重新遮蔽');
    expect(page.text).not.toContain('欧阳娜娜');
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
