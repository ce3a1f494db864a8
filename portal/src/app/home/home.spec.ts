import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { record as conditionOf } from '@fatong/contracts/expression';
import { OverlayRobot, Robot, clerk, define, fieldView, recordView, setUp, signIn } from '@fatong/ui/testing';
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

const urge = { name: 'urge', title: ['催办', 'Urge'], creates: false, form: [], required: [], reason: 'none', danger: false } as const;

describe('the home page', () => {
  let server: HttpTestingController;
  let robot: Robot;
  const item = (id: string, state: string, asked: readonly string[] = []) => ({
    type: 'ward.case',
    id,
    number: `N-${id}`,
    title: `第 ${id} 案`,
    state,
    district: null,
    asked,
    since: '2026-01-02T03:04:05.000Z',
    due: null,
    dueAt: null,
    left: null,
    group: asked.length > 0 ? 'later' : null,
    from: null,
    role: 'subject',
    waits: null,
  });
  const trays = (due: readonly object[], progress: readonly object[]): void => {
    server.expectOne('/api/tray?list=due&limit=200').flush({ items: due, groups: null, next: null, total: due.length });
    server.expectOne('/api/tray?list=progress&limit=200').flush({ items: progress, groups: null, next: null, total: progress.length });
  };

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
      records: [recordView({ actions: [creates, urge] })],
    });
    robot = new Robot(TestBed.createComponent(HomePage));
    await robot.settle();
    trays([item('1', 'open', ['urge'])], [item('2', 'shut')]);
    await robot.settle();
  });

  it('answers three questions: what can I do, what waits for me, where does each matter stand', () => {
    for (const words of ['我要办', '我的记录', '待我处理1', '第 1 案', '催办', '办理进度', '第 2 案', '已结'])
      expect(robot.text).toContain(words);
  });

  it('leads to what is followed', () => {
    expect(robot.button('关注的事项').getAttribute('href')).toBe('/tray?list=followed');
  });

  it('on a phone is one part alone where the bar at the foot asks for it', async () => {
    spyOn(window, 'matchMedia').and.returnValue({
      matches: true,
      addListener: () => undefined,
      removeListener: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    } as unknown as MediaQueryList);
    const fixture = TestBed.createComponent(HomePage);
    fixture.componentRef.setInput('part', 'progress');
    const phone = new Robot(fixture);
    await phone.settle();
    trays([item('1', 'open', ['urge'])], [item('2', 'shut')]);
    await phone.settle();
    expect(phone.text).toContain('第 2 案');
    for (const words of ['我要办', '我的记录', '待我处理']) expect(phone.text).not.toContain(words);
    fixture.componentRef.setInput('part', undefined);
    await phone.settle();
    for (const words of ['我要办', '我的记录', '待我处理', '办理进度']) expect(phone.text).toContain(words);
  });

  it('of a form that goes by its kind each kind is a matter of its own, and begins with that kind chosen', async () => {
    TestBed.resetTestingModule();
    server = setUp();
    await signIn(server, { ...clerk, surface: 'portal' });
    const choices = [
      { value: 'reading', label: ['阅卷预约', 'Reading'] },
      { value: 'meeting', label: ['会见预约', 'Meeting'] },
    ] as const;
    const show = conditionOf<{ kind: string }>((c) => c.kind.is('meeting'));
    const ask = { ...creates, name: 'ask', title: ['申请事项', 'Ask'], form: ['kind', 'place'], required: ['kind'] } as const;
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
      records: [
        recordView({
          fields: [
            fieldView('kind', { kind: 'choice', required: true, choices: [...choices] }),
            fieldView('place', { title: ['会见场所', 'Place'], show }),
          ],
          actions: [ask, { ...ask, name: 'draft', title: ['存草稿', 'Keep a draft'] }],
        }),
      ],
    });
    robot = new Robot(TestBed.createComponent(HomePage));
    await robot.settle();
    trays([], []);
    await robot.settle();
    expect(['阅卷预约', '会见预约', '存草稿'].map((words) => robot.text.includes(words))).toEqual([true, true, true]);
    expect(robot.text).not.toContain('申请事项');
    robot.button('会见预约案件').click();
    const sheet = new OverlayRobot(TestBed.createComponent(HomePage));
    await sheet.until('its form asks for what the kind needs', () => sheet.text.includes('会见场所'));
  });

  it('what waits is what is asked here and what a guide says is expected elsewhere, by when; matters that ask nothing stand in the progress alone', async () => {
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
    trays([], [item('1', 'open'), item('9', 'shut')]);
    await robot.settle();
    for (const words of ['请提交申辩', '20 个工作日内', '第 1 案', '已经结束', '待我处理1']) expect(robot.text).toContain(words);
    expect(robot.button('涉及我的案件').getAttribute('href')).toBe('/mine/ward.case');
  });

  it('begins at once what may be begun', async () => {
    robot.button('提交申请案件').click();
    const sheet = new OverlayRobot(TestBed.createComponent(HomePage));
    await sheet.until('the sheet is open', () => sheet.text.includes('事由'));
    expect(sheet.text).toContain('提交申请');
  });
});
