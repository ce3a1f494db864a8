import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { OverlayRobot, Robot, clerk, define, recordItem, recordView, setUp, signIn } from '@fatong/ui/testing';
import { HomePage } from './home-page.js';

const creates = {
  name: 'file',
  title: ['提交申请', 'File a request'],
  creates: true,
  form: ['subject'],
  required: ['subject'],
  reason: 'none',
  danger: false,
} as const;

describe('the home page', () => {
  let server: HttpTestingController;
  let robot: Robot;

  beforeEach(async () => {
    server = setUp();
    await signIn(server, { ...clerk, surface: 'portal' });
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [{ name: 'all', title: ['病区', 'Ward'] }],
          records: ['ward.case'],
          menu: [{ title: ['案件', 'Cases'], type: 'ward.case', group: 'all' }],
        },
      ],
      records: [recordView({ actions: [creates] })],
    });
    robot = new Robot(TestBed.createComponent(HomePage));
    await robot.settle();
    server
      .expectOne(({ url }) => url === '/api/tray')
      .flush({
        items: [
          {
            type: 'ward.case',
            id: '1',
            number: 'N-1',
            title: '第 1 案',
            state: 'open',
            district: null,
            role: 'subject',
            since: '2026-01-02T03:04:05.000Z',
            nextDue: null,
          },
        ],
        next: null,
        total: 1,
      });
    const latest = server.expectOne(({ url }) => url === '/api/records/ward.case');
    expect(latest.request.params.get('sort')).toBe('-updatedAt');
    latest.flush({ items: [recordItem('2', { state: 'shut' })], next: null, total: 12 });
    await robot.settle();
  });

  it('answers three questions: what can I do, what waits for me, where does each matter stand', () => {
    for (const words of ['我能办什么', '查看案件', '什么在等我', '第 1 案', '每件事到哪一步了', '第 2 案', '已结'])
      expect(robot.text).toContain(words);
    expect(robot.button('全部案件（12）').getAttribute('href')).toBe('/records/ward.case');
  });

  it('what waits asks something: the guide says what and by when, and matters that ask nothing stay away', async () => {
    const guide = {
      path: ['open'],
      states: {
        open: {
          now: ['正在审查', 'Under examination'],
          you: ['请提交申辩', 'Submit your defence'],
          asks: true,
          within: { words: ['20 个工作日内', 'Within 20 working days'] },
        },
        shut: { now: ['已经结束', 'It is over'], you: ['不需要做什么', 'Nothing'], asks: false },
      },
    } as const;
    TestBed.resetTestingModule();
    server = setUp();
    await signIn(server, { ...clerk, surface: 'portal' });
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [{ name: 'all', title: ['病区', 'Ward'] }],
          records: ['ward.case'],
          menu: [{ title: ['涉及我的案件', 'Cases that concern me'], type: 'ward.case', group: 'all', only: true }],
        },
      ],
      records: [recordView({ guide })],
    });
    robot = new Robot(TestBed.createComponent(HomePage));
    await robot.settle();
    const item = (id: string, state: string) => ({
      type: 'ward.case',
      id,
      number: `N-${id}`,
      title: `第 ${id} 案`,
      state,
      district: null,
      role: 'subject',
      since: '2026-01-02T03:04:05.000Z',
      nextDue: null,
    });
    server.expectOne(({ url }) => url === '/api/tray').flush({ items: [item('1', 'open'), item('9', 'shut')], next: null, total: 2 });
    server
      .expectOne(({ url }) => url === '/api/records/ward.case')
      .flush({ items: [recordItem('2', { state: 'shut' })], next: null, total: 1 });
    await robot.settle();
    for (const words of ['请提交申辩', '20 个工作日内', '第 1 案', '已经结束']) expect(robot.text).toContain(words);
    expect(robot.text).not.toContain('第 9 案');
    expect(robot.button('查看涉及我的案件').getAttribute('href')).toBe('/mine/ward.case');
  });

  it('begins at once what may be begun', async () => {
    robot.button('提交申请案件').click();
    const sheet = new OverlayRobot(TestBed.createComponent(HomePage));
    await sheet.until('the sheet is open', () => sheet.text.includes('事由'));
    expect(sheet.text).toContain('提交申请');
  });
});
