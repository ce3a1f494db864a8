import type { SystemPageView } from '@fatong/contracts/api';
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

  it('says how long something took in the unit that is read most easily', () => {
    expect([took(40), took(1500), took(12_400)]).toEqual(['40 ms', '1.5 s', '12 s']);
  });
});
