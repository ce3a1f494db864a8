import { TestBed } from '@angular/core/testing';
import type { FlowView } from '@fatong/contracts/api';
import { PageTitle } from '@fatong/ui';
import { Console } from '../testing/console.robot.js';
import { listOf, minutesAgo, system } from '../testing/samples.robot.js';

const busy = system({
  in: { done: 3412, parked: 23, later: 4 },
  out: { done: 37, unknown: 2 },
  queued: 14,
  refused: 9,
  oldestUnsettledAt: minutesAgo(193),
});

const named = (type: string, zh: string) => ({ type, title: [zh, zh] as const });
const flow: FlowView = {
  minutes: 3,
  steps: [{ name: 'read', title: ['读取', 'Read'] }],
  systems: [
    { system: 'court-cases', title: ['法院', 'Court'], simulated: true, queued: 0, refused: 0, circuit: null, maintenance: null },
    {
      system: 'association',
      title: ['市律师协会', 'Association'],
      simulated: true,
      queued: 0,
      refused: 9,
      circuit: null,
      maintenance: null,
    },
  ],
  areas: [{ area: 'ward', title: ['律师', 'Lawyers'] }],
  edges: [
    {
      direction: 'in',
      system: 'court-cases',
      area: 'ward',
      types: [named('c.p.v1', '案件进度')],
      states: { done: 7 },
      perMinute: [2, 4, 0],
    },
    {
      direction: 'in',
      system: 'association',
      area: 'ward',
      types: [named('a.c.v1', '投诉登记'), named('a.p.v1', '办理进度')],
      states: { done: 5, later: 4 },
      perMinute: [0, 0, 0],
    },
    {
      direction: 'out',
      system: 'association',
      area: 'ward',
      types: [named('a.u.v1', '催办')],
      states: { unknown: 2 },
      perMinute: [0, 0, 0],
    },
  ],
};

describe('the message overview', () => {
  it('marks a partner that is not sent to, and says why and until when', async () => {
    const page = await Console.open('');
    const circuit = {
      state: 'open',
      since: minutesAgo(5),
      retryAt: '2026-03-16T02:10:00.000Z',
      words: ['对方没有答复。', 'No answer.'],
    } as const;
    const maintenance = {
      id: 'w',
      system: 'court-cases',
      from: minutesAgo(5),
      until: '2026-03-16T04:00:00.000Z',
      reason: '升级',
      account: 'a',
      since: minutesAgo(9),
      active: true,
    };
    await page.answer(
      '/api/systems',
      listOf([system({ circuit }), system({ system: 'court-cases', title: ['法院', 'Court'], circuit, maintenance })]),
    );
    expect(page.all('fa-systems-table tbody .title').map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual([
      jasmine.stringContaining('暂停发送'),
      jasmine.stringContaining('维护中'),
    ]);
    expect(page.all('fa-systems-table tbody .title ft-tag[title]').map((tag) => tag.getAttribute('title'))).toEqual([
      jasmine.stringMatching(/10:10.*对方没有答复/),
      jasmine.stringMatching(/12:00：升级/),
    ]);
  });

  it('has one row a system, marks simulated ones, and every count opens its messages', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy, system({ system: 'court-cases', title: ['法院', 'Court'], simulated: false })]));
    expect(page.all('fa-systems-table tbody tr').length).toBe(2);
    const [first, second] = page.all('fa-systems-table tbody tr').map((row) => row.textContent ?? '');
    expect(first).toContain('模拟');
    expect(second).not.toContain('模拟');
    const links = page
      .all('fa-systems-table tbody tr:first-child a')
      .map((link) => `${link.textContent?.trim()} ${link.getAttribute('href')}`);
    expect(links).toContain('23 /messages/list?system=association&state=parked');
    expect(links).toContain('2 /messages/list?system=association&state=unknown');
    expect(links).toContain('9 /messages/refusals?system=association');
  });

  it('says in a sentence what waits for a person', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy]));
    expect(page.text).toContain('25 条报文等待人工处理');
  });

  it('draws who speaks with whom, red where something waits for a person; every node and edge opens its messages, in the picture and in the table', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy]));
    await page.answer('/api/flow', flow);
    const links = (where: string): string[] => page.all(`${where} a`).map((link) => link.getAttribute('href')!);
    expect(links('fa-flow-picture .left')).toEqual([
      '/messages/list?system=court-cases&direction=in',
      '/messages/list?system=association&direction=in',
      '/messages/refusals?system=association',
    ]);
    expect(links('fa-flow-picture .area')).toEqual(['/messages/list?area=ward']);
    const troubled = page.all('fa-flow-picture .label[data-tone=late]');
    expect(troubled.map((one) => one.textContent?.replaceAll(/\s+/g, ''))).toEqual(['0/分2待人工']);
    expect(links('fa-flow-picture .label[data-tone=late]')).toEqual([
      '/messages/list?direction=out&system=association&area=ward',
      '/messages/list?direction=out&system=association&area=ward&state=unknown',
    ]);
    expect(page.all('fa-flow-picture path[data-tone]').map((path) => path.getAttribute('data-tone'))).toEqual(['rest', 'near', 'late']);
    expect(
      page.all('fa-flow-table tbody tr').map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim())),
    ).toEqual([
      ['法院 律师', '案件进度', '3.0', '7', '0', '0'],
      ['市律师协会 律师', '投诉登记、办理进度', '0', '5', '4', '0'],
      ['律师 市律师协会', '催办', '0', '0', '0', '2'],
    ]);
    expect(links('fa-flow-table tbody tr:nth-child(2)')).toContain('/messages/list?direction=in&system=association&area=ward&state=later');
    expect(page.all('fa-flow-table')[0]!.classList).toContain('away');
    await page.press('表格');
    expect(page.router.url).toBe('/messages?flow=table');
    expect(page.all('fa-flow-table')[0]!.classList).not.toContain('away');
  });

  it('keeps the steps of the line out of the picture: they stand in the help of the page', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy]));
    await page.answer('/api/flow', { ...flow, steps: [...flow.steps, { name: 'check', title: ['校验', 'Check'] }] });
    expect(page.text).not.toContain('校验');
    expect(TestBed.inject(PageTitle).explained()?.[0]).toBe('每条报文依次经过：读取 → 校验。');
  });

  it('reads again when the server says that messages changed', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy]));
    await page.tell({ kind: 'messages' });
    await page.answer('/api/systems', listOf([system()]));
    expect(page.text).toContain('一切正常');
  });

  it('keeps the time span in the address and asks for it', async () => {
    const page = await Console.open('?minutes=1440');
    const { request } = await page.answer('/api/systems', listOf([busy]));
    expect(request.params.get('minutes')).toBe('1440');
    expect(page.all('ft-page-head [aria-current=true]').map((one) => one.textContent?.trim())).toEqual(['24 小时']);
    await page.press('15 分钟');
    expect(page.request('/api/systems').request.params.get('minutes')).toBe('15');
    expect(page.router.url).toBe('/messages?minutes=15');
  });

  it('shows the problem with a way to try again, and what was read before stays', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy]));
    await page.tell({ kind: 'messages' });
    await page.refuse('/api/systems', 503, { type: '/problems/unavailable', title: '暂时无法处理', status: 503, detail: '请稍后再试。' });
    expect(page.text).toContain('暂时无法处理');
    expect(page.all('fa-systems-table tbody tr').length).toBe(1);
    await page.press('重试');
    await page.answer('/api/systems', listOf([busy]));
    expect(page.text).not.toContain('暂时无法处理');
  });

  it('says why it is empty when no system is connected', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([]));
    expect(page.text).toContain('还没有接入系统');
  });

  it('is not shown to those without the right', async () => {
    const page = await Console.open('', { messages: false });
    expect(page.text).toContain('no permission');
    page.http.expectNone('/api/systems');
  });
});
