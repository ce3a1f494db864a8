import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import type { SessionView } from '@fatong/contracts/api';
import { Live } from '@fatong/ui';
import { Robot, SpokenEvents, clerk, define, recordView, setUp, signIn, untilAsked } from '@fatong/ui/testing';
import { Shell } from './shell.js';

const operator: SessionView = {
  ...clerk,
  may: { messages: true, retry: true, revealBodies: false, hold: false, audit: false, records: false, moveClock: false, calendar: false },
};
const failures = (count: number): object => ({
  items: [
    { state: 'parked', count },
    { state: 'later', count: 99 },
  ],
  next: null,
  total: 2,
});

describe('the shell', () => {
  let server: HttpTestingController;

  async function open(view: SessionView): Promise<Robot> {
    server = setUp();
    await signIn(server, view);
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
      records: [recordView()],
      imports: [{ type: 'court.report.v1', title: ['信息', 'Report'], system: ['法院', 'Court'], area: 'ward' }],
      uploads: [{ id: 'ward.ledger', title: ['上报台账', 'Ledger'], area: 'ward', system: ['部级平台', 'Ministry'] }],
      reports: [{ id: 'ward.overview', title: ['案件概览', 'Overview of cases'], area: 'ward', isPage: true }],
    });
    const robot = new Robot(TestBed.createComponent(Shell));
    await robot.settle();
    return robot;
  }

  it('offers an official the area’s records in words, each with how much of it is his turn as bar and tab say in all, and nothing of the message flow', async () => {
    const robot = await open(clerk);
    server.expectOne('/api/counts').flush({
      types: [{ type: 'ward.case', states: { open: 9 }, mine: 3 }],
      turn: { total: 4, overdue: 1, latest: null, waiting: 0, sent: 0 },
    });
    await robot.settle();
    expect(robot.button('案件3').getAttribute('href')).toBe('/records/ward.case');
    expect(robot.button('工作台4').getAttribute('href')).toBe('/');
    expect(TestBed.inject(Title).getTitle()).toBe('(4) 法通');
    expect(robot.button('案件概览').getAttribute('href')).toBe('/reports/ward.overview');
    expect(robot.button('Excel 导入').getAttribute('href')).toBe('/imports');
    expect(robot.button('上报台账').getAttribute('href')).toBe('/uploads/ward.ledger');
    expect(robot.text).toContain('模拟');
    expect(robot.button('待办4').getAttribute('href')).toBe('/');
    expect(robot.button('等待他人').getAttribute('href')).toBe('/tray?list=waiting');
    for (const word of ['报文', '审计']) expect(robot.text).not.toContain(word);
    server.expectOne('/api/notices/unread').flush({ unread: 2 });
    await robot.settle();
    expect(robot.button('通知 2 条未读').getAttribute('href')).toBe('/notices');
    server.verify();
  });

  it('offers the operator the message flow, counting what waits for a person, as it changes', async () => {
    const robot = await open(operator);
    server.expectOne('/api/failures/groups').flush(failures(3));
    await robot.settle();
    expect(robot.button('失败3').getAttribute('href')).toBe('/messages/failures');
    expect(robot.button('异常').getAttribute('href')).toBe('/messages/inbox');
    for (const words of ['报文交换', '处置与控制']) expect(robot.text).toContain(words);
    SpokenEvents.last!.say('failures', { kind: 'failures' });
    await untilAsked(server, '/api/failures/groups');
    server.expectOne('/api/failures/groups').flush(failures(4));
    await robot.settle();
    expect(robot.button('失败4')).toBeTruthy();
    expect(robot.text).not.toContain('查找编号');
    expect(robot.text).not.toContain('通知');
  });

  it('offers the administrator of a demo its clock', async () => {
    const robot = await open({ ...operator, may: { ...clerk.may, records: false, moveClock: true } });
    expect(robot.button('演示时钟').getAttribute('href')).toBe('/demo-clock');
    expect(robot.button('样式册').getAttribute('href')).toBe('/style-book');
    TestBed.resetTestingModule();
    const clerks = (await open(clerk)).text;
    for (const word of ['演示时钟', '样式册']) expect(clerks).not.toContain(word);
  });

  it('calls the auditor’s group after what he does there', async () => {
    const robot = await open({ ...operator, may: { ...clerk.may, records: false, audit: true } });
    expect(robot.text).toContain('审计日志');
    for (const words of ['报文交换', '处置与控制']) expect(robot.text).not.toContain(words);
  });

  it('offers the system administrator the days of rest, and nobody else', async () => {
    const robot = await open({ ...operator, may: { ...clerk.may, records: false, calendar: true } });
    expect(robot.button('节假日安排').getAttribute('href')).toBe('/calendar');
    TestBed.resetTestingModule();
    expect((await open(clerk)).text).not.toContain('节假日安排');
  });

  it('says when what is shown no longer renews itself', async () => {
    const robot = await open(clerk);
    SpokenEvents.last!.open();
    await robot.settle();
    expect(robot.text).toContain('实时更新');
    SpokenEvents.last!.break();
    await robot.settle();
    expect(robot.text).toContain('正在重连');
    TestBed.inject(Live).stop();
  });
});
