import type { OperatorChecks, ReckoningView } from '@fatong/contracts/api';
import { Console } from '../testing/console.robot.js';
import { group, listOf, minutesAgo, refusal, system } from '../testing/samples.robot.js';

const checks: OperatorChecks = {
  items: [
    { name: 'database', isWell: true, why: null },
    { name: 'keys', isWell: false, why: 'association:tls 2026-12-09' },
  ],
};
const reckoning = (open: number): ReckoningView => ({
  system: 'court-cases',
  title: ['法院', 'Court'],
  type: 'ward.case',
  changesAt: null,
  daysAt: null,
  days: null,
  differing: null,
  wantedAt: null,
  failedAt: null,
  failure: null,
  open,
  asked: 2,
  oldest: minutesAgo(500),
});
const circuit = { state: 'open', since: minutesAgo(5), retryAt: minutesAgo(-5), words: ['对方没有答复。', 'No answer.'] } as const;

describe('exceptions', () => {
  const open = async (
    query: string,
    rest: { systems?: object[]; groups?: object[]; refused?: object[]; differ?: number; checks?: OperatorChecks } = {},
  ) => {
    const page = await Console.open(`/inbox${query}`);
    page.request('/api/systems').flush(listOf(rest.systems ?? []));
    page.request('/api/checks').flush(rest.checks ?? { items: [] });
    page.request('/api/failures/groups').flush(listOf(rest.groups ?? []));
    page.request('/api/refusals').flush(listOf(rest.refused ?? []));
    await page.answer('/api/reckonings', listOf([reckoning(rest.differ ?? 0)]));
    return page;
  };
  const all = {
    systems: [system(), system({ system: 'court-cases', circuit })],
    groups: [group({ lastAt: minutesAgo(30) }), group({ id: 'g2', state: 'later', count: 3, lastAt: minutesAgo(2) })],
    refused: [
      refusal({ id: 'r1', at: minutesAgo(20) }),
      refusal({ id: 'r2', at: minutesAgo(10) }),
      refusal({ id: 'r3', at: minutesAgo(3_000) }),
    ],
    differ: 4,
    checks,
  };

  it('stand in one list, what stops the flow or waits for a person first, each leading to where it is dealt with', async () => {
    const page = await open('', all);
    expect(page.all('tbody tr').map((row) => row.querySelector('ft-tag')?.textContent?.trim())).toEqual([
      '告警',
      '告警',
      '待人工处理',
      '稍后重试',
      '拒收',
      '对账差异',
    ]);
    expect(page.all('tbody th a').map((link) => link.getAttribute('href'))).toEqual([
      '/messages',
      '/messages/systems/court-cases',
      '/messages/failures?state=parked',
      '/messages/failures?state=later',
      '/messages/refusals?system=association',
      '/messages/differences',
    ]);
    for (const words of [
      '密钥和证书到期：association:tls 2026-12-09',
      '暂停发送',
      '对方没有答复。',
      '证号校验位不正确',
      '其中 2 处已请求重报',
    ])
      expect(page.text).toContain(words);
  });

  it('count refusals of one system for one reason as one, those of the last day alone', async () => {
    const page = await open('?kind=refusal', all);
    expect(page.all('tbody tr').map((row) => row.querySelector('.end')?.textContent?.trim())).toEqual(['2']);
  });

  it('are narrowed to a kind through the address, each with its number', async () => {
    const page = await open('', all);
    await page.press('失败');
    expect(page.router.url).toBe('/messages/inbox?kind=failure');
    expect(page.all('tbody tr').length).toBe(2);
  });

  it('that are announced maintenance are none, and where there is none it says so', async () => {
    const maintenance = {
      id: 'w',
      system: 'x',
      from: minutesAgo(5),
      until: minutesAgo(-50),
      reason: '升级',
      account: 'a',
      since: minutesAgo(9),
      active: true,
    };
    const page = await open('', { systems: [system({ circuit, maintenance })] });
    expect(page.text).toContain('没有异常');
  });

  it('are read again when something changes', async () => {
    const page = await open('');
    await page.tell({ kind: 'failures' });
    for (const [path, answer] of [
      ['/api/systems', listOf([])],
      ['/api/checks', { items: [] }],
      ['/api/failures/groups', listOf([group()])],
      ['/api/refusals', listOf([])],
    ] as const)
      page.request(path).flush(answer);
    await page.answer('/api/reckonings', listOf([]));
    expect(page.text).toContain('证号校验位不正确');
  });
});
