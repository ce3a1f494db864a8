import type { SessionView, SystemPageView } from '@fatong/contracts/api';
import { Console } from '../testing/console.robot.js';
import { entry, listOf, refusal, system } from '../testing/samples.robot.js';
import { took } from './texts.js';

const page: SystemPageView = {
  load: system({ system: 'association', directions: ['in', 'out'] }),
  number: 'S11',
  protocol: 'rest',
  area: ['律师', 'Lawyers'],
  partitions: 1,
  hasReceipts: true,
  sheets: ['complaint'],
  contracts: [
    { type: 'association.complaint.v1', title: ['投诉登记', 'Complaint'], version: 1, kind: 'in', isNewest: false, inOrder: true },
    { type: 'association.complaint.v2', title: ['投诉登记', 'Complaint'], version: 2, kind: 'in', isNewest: true, inOrder: true },
  ],
  keys: [
    {
      name: 'association:tls',
      kind: 'tls',
      endsAt: new Date(Date.now() + 12.5 * 86_400_000).toISOString(),
      toldAt: '2026-11-25T06:05:00.000Z',
    },
    { name: 'association:known:1', kind: 'known', endsAt: '2020-01-01T00:00:00.000Z', toldAt: '2026-11-25T06:05:00.000Z' },
    { name: 'association:1', kind: 'secret', endsAt: null, toldAt: '2026-11-25T06:05:00.000Z' },
  ],
  contact: { name: '', phone: '', email: '', version: 0, changed: null },
  minutes: 60,
  pace: { in: { count: 120, half: 40, most: 1500, nearlyAll: 90_000 }, out: null },
};

describe('the page of a system', () => {
  it('says what was agreed, how long things take, what was refused last and what operators did', async () => {
    const shown = await Console.open('/systems/association');
    shown.request('/api/refusals').flush(listOf([refusal()]));
    await shown.answer('/api/systems/association', page);
    shown
      .request('/api/flow/events')
      .flush(listOf([entry({ act: 'flow.stop', object: 'flow:system:association', detail: { reason: '对方升级' } })]));
    await shown.settle();
    for (const words of [
      'S11',
      'REST 接口',
      '40 ms',
      '1.5 s',
      '90 s',
      '按最近 120 条计',
      '该时段没有报文',
      '旧版',
      '投诉登记',
      '停发',
      '对方升级',
    ])
      expect(shown.text).toContain(words);
  });

  async function open(may: Partial<SessionView['may']> = {}): Promise<Console> {
    const shown = await Console.open('/systems/association', may);
    shown.request('/api/refusals').flush(listOf([]));
    await shown.answer('/api/systems/association', page);
    shown.request('/api/flow/events').flush(listOf([]));
    await shown.settle();
    return shown;
  }

  it('says when its keys and certificates end, which end soon and which have ended', async () => {
    const shown = await open();
    expect(
      shown.all('fa-system-keys tbody tr').map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim())),
    ).toEqual([
      ['我方 TLS 证书', 'association:tls', jasmine.stringMatching(/^\d{4}-\d\d-\d\d ?剩 12 天$/)],
      ['对方签名证书', 'association:known:1', jasmine.stringMatching(/^2020-01-01 ?已到期$/)],
      ['共享密钥（签名）', 'association:1', '无固定期限，换密钥时停用'],
    ]);
  });

  it('has whom one phones written down where it is read, from what was seen; what the server refuses stands beside its field', async () => {
    const shown = await open();
    expect(shown.text).toContain('未登记联系人');
    await shown.press('登记联系人');
    await shown.type('#fa-ask-name', '沈工');
    await shown.type('#fa-ask-phone', '打总机');
    await shown.press('保存');
    const path = '/api/systems/association/contact';
    const first = shown.request(path);
    expect(first.request.body).toEqual({ version: 0, name: '沈工', phone: '打总机', email: '' });
    first.flush(
      {
        type: '/problems/input',
        title: '填写有误',
        status: 422,
        errors: [{ pointer: '/phone', code: 'value', detail: '应为电话号码。' }],
      },
      { status: 422, statusText: 'refused' },
    );
    await shown.settle();
    expect(shown.all('[role=alert]').map((one) => one.textContent?.trim())).toContain('应为电话号码。');
    await shown.type('#fa-ask-phone', '021-23120000 转 8012');
    await shown.press('保存');
    await shown.answer(path, {
      name: '沈工',
      phone: '021-23120000 转 8012',
      email: '',
      version: 1,
      changed: { at: '2026-11-25T06:05:00.000Z', who: { username: 'operator', name: '王运维' } },
    });
    await shown.until(() => shown.text.includes('王运维'));
    expect(shown.text).toContain('沈工');
    expect(shown.all('fa-system-contact a').map((link) => link.getAttribute('href'))).toEqual(['tel:02123120000']);
  });

  it('shows whom one phones to those who only read, and lets nobody of them write', async () => {
    const shown = await open({ retry: false });
    expect([shown.has('登记联系人'), shown.text.includes('未登记联系人')]).toEqual([false, true]);
  });

  it('says how long something took in the unit that is read most easily', () => {
    expect([took(40), took(1500), took(12_400)]).toEqual(['40 ms', '1.5 s', '12 s']);
  });
});
