import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { OutgoingView, RecordAnswer, RecordClock, RecordView, TimelineEntry } from '@fatong/contracts/api';
import { Recent } from '../recent/index.js';
import { define, fieldView, recordAnswer, recordView, setUp, signIn, timelineEntry } from '../testing/index.js';
import { RecordDetail } from './index.js';
import { DetailRobot } from './record-detail.robot.js';

let shown: RecordView = recordView();

@Component({ imports: [RecordDetail], template: `<ft-record-detail [record]="record" id="1" />` })
class Page {
  protected readonly record = shown;
}

class RegionsRobot extends DetailRobot {
  steps(): readonly string[] {
    return this.all('ft-step-line li').map((step) => `${step.dataset['place']} ${(step.textContent ?? '').replace(/\s+/g, ' ').trim()}`);
  }

  headings(): readonly string[] {
    return this.all('h2').map((heading) => heading.textContent?.trim() ?? '');
  }

  folded(): readonly string[] {
    return this.all('ft-sections details:not([open]) h2').map((heading) => heading.textContent?.trim() ?? '');
  }

  parts(): readonly string[] {
    return this.all('ft-parts a').map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim());
  }
}

const letter: OutgoingView = {
  messageId: 'm-1',
  system: 'the-court',
  title: ['催办函', 'Letter'],
  state: 'sent',
  words: ['已发出', 'Sent'],
  at: '2026-01-02T03:04:05.000Z',
  since: '2026-01-02T03:04:05.000Z',
  attempt: 1,
  answeredAt: null,
  why: null,
  next: null,
  decisions: [],
};
const clockOf = (name: string, title: string): RecordView['clocks'][number] => ({
  name,
  title: [title, title],
  law: null,
  within: ['10 天', '10 days'],
  due: `${name}Due`,
  met: `${name}Met`,
  near: 3,
  isTimed: false,
  steps: [],
});
const running = (name: string, more: Partial<RecordClock>): RecordClock => ({
  name,
  standing: 'running',
  startedOn: '2026-01-02',
  dueOn: '2120-01-09',
  metOn: null,
  isProvisional: false,
  left: { count: 9, unit: 'workdays', standing: 'running' },
  ledger: [],
  ...more,
});
/** Five sections of a record of ours, the last never filled. */
const sections = ['一', '二', '三', '四', '五'].map((title, i) => ({ title: [title, title] as const, fields: [`f${i}`] }));
const long = (more: Partial<RecordView> = {}): RecordView => {
  const { master: _, ...own } = recordView({
    kind: 'local',
    sections,
    fields: sections.map(({ fields }) => fieldView(fields[0]!)),
    ...more,
  });
  return own;
};
const filled = { f0: '甲', f1: '乙', f2: '丙', f3: '丁', f4: null };

describe('the regions of a record', () => {
  let server: HttpTestingController;
  let robot: RegionsRobot;

  async function open(
    view: RecordView,
    more: Partial<RecordAnswer> = {},
    timeline: readonly TimelineEntry[] = [],
    address = '/',
  ): Promise<void> {
    shown = view;
    server = setUp([{ path: '**', component: Page }]);
    await signIn(server);
    await define(server, { records: [view], systems: [{ system: 'the-court', title: ['法院', 'The court'], messages: [] }] });
    const { fixture } = await RouterTestingHarness.create(address);
    robot = new RegionsRobot(fixture);
    await robot.settle();
    server.expectOne('/api/records/ward.case/1').flush(recordAnswer('1', { masked: [], ...more }));
    server.expectOne('/api/records/ward.case/1/actions').flush({ items: [], next: null, total: 0 });
    server.expectOne('/api/records/ward.case/1/timeline').flush({ items: timeline, next: null, total: timeline.length });
    await robot.settle();
  }

  it('the head says of the limits that run the one that ends first', async () => {
    const clocks = ['file', 'tell', 'met'].map((name) => clockOf(name, `期限${name}`));
    await open(long({ clocks }), {
      clocks: [
        running('file', { dueOn: '2120-03-01' }),
        running('tell', { dueOn: '2120-02-01' }),
        running('met', { standing: 'met', dueOn: '2120-01-01' }),
      ],
    });
    expect(robot.head()).toContain('期限tell');
    expect(robot.head()).not.toContain('期限file');
  });

  it('the step line says what a record went through, since when and how long, and what of its course lies ahead', async () => {
    const states = ['filed', 'heard', 'judged', 'sealed'].map((name) => ({
      name,
      label: [`${name}态`, name] as const,
      tone: 'open' as const,
      end: name === 'sealed',
    }));
    const entered = (id: string, at: string, fromState: string | null, toState: string): TimelineEntry =>
      timelineEntry(id, { at: `${at}T03:00:00.000Z`, fromState, toState });
    const story = [
      entered('1', '2026-01-02', null, 'filed'),
      entered('2', '2026-01-07', 'filed', 'heard'),
      timelineEntry('3', { at: '2026-01-08T03:00:00.000Z', fromState: 'heard', toState: 'heard' }),
    ];
    await open(long({ states, course: ['filed', 'heard', 'judged', 'sealed'] }), { state: 'heard' }, story);
    const [filed, heard, ...ahead] = robot.steps();
    expect(filed).toBe('past filed态01-02 · 5 天');
    expect(heard).toMatch(/^here heard态01-07 · \d+ 天$/);
    expect(ahead).toEqual(['ahead judged态', 'ahead sealed态']);
  });

  it('the step line says at the present step and at those ahead by when they are due, each limit where it is met', async () => {
    const states = ['filed', 'heard', 'judged'].map((name) => ({
      name,
      label: [`${name}态`, name] as const,
      tone: 'open' as const,
      end: false,
    }));
    const story = [timelineEntry('1', { fromState: null, toState: 'filed' })];
    const clocks = [
      { ...clockOf('file', '立案'), steps: ['filed'] },
      { ...clockOf('hear', '听证'), steps: ['heard'] },
      { ...clockOf('law', '法定'), steps: ['heard', 'judged'] },
      { ...clockOf('done', '已办'), steps: ['filed'] },
    ];
    const answered = [
      running('file', { dueOn: '2120-01-09', left: { count: -2, unit: 'workdays', standing: 'overdue' }, standing: 'overdue' }),
      running('hear', { dueOn: '2120-02-01', left: { count: 12, unit: 'workdays', standing: 'running' } }),
      running('law', { dueOn: '2120-03-01', left: { count: 60, unit: 'days', standing: 'running' } }),
      running('done', { dueOn: '2120-01-02', standing: 'met', metOn: '2120-01-01', left: null }),
    ];
    await open(long({ states, clocks, course: ['filed', 'heard', 'judged'] }), { state: 'filed', clocks: answered }, story);
    const [filed, heard, judged] = robot.steps();
    expect(filed).toMatch(/^here filed态.*超期 2 个工作日2120-01-09$/);
    expect(heard).toBe('ahead heard态剩 12 个工作日2120-02-01');
    expect(judged).toBe('ahead judged态');
    TestBed.resetTestingModule();
    await open(
      long({ states, clocks: [clockOf('law', '法定')], course: ['filed', 'heard'] }),
      { state: 'filed', clocks: [answered[2]!] },
      story,
    );
    expect(robot.steps()[0]).toContain('剩 60 天');
  });

  it('there is no step line of a record that stands where it began and has no course', async () => {
    await open(long(), {}, [timelineEntry('1', { toState: 'open' })]);
    expect(robot.steps()).toEqual([]);
  });

  it('a short page is whole; of one with more than four sections each part is a tab, and what stands beside is asked for only where it is shown', async () => {
    await open(recordView({ hasRelated: false }), { outgoing: [letter] });
    expect(robot.parts()).toEqual([]);
    expect(robot.headings()).toContain('发出的文书与报文');
    TestBed.resetTestingModule();
    await open(long({ hasRelated: true }), { values: filled, outgoing: [letter] });
    const isNarrow = matchMedia('(max-width: 1100px)').matches;
    expect(robot.parts()).toEqual(['概要', '关联', '往来报文1', ...(isNarrow ? ['过程'] : [])]);
    server.expectNone('/api/records/ward.case/1/related');
    expect(robot.headings()).not.toContain('发出的文书与报文');
    await robot.press('往来报文1');
    await robot.until('the part is there', () => robot.headings().includes('发出的文书与报文'));
    expect(robot.cells()).toEqual([]);
    await robot.press('关联');
    await robot.until('it is asked for', () => server.match('/api/records/ward.case/1/related').length > 0);
  });

  it('opens with the part that the address says, and with the first where it has no such part', async () => {
    await open(long(), { values: filled, outgoing: [letter] }, [], '/?part=messages');
    expect(robot.headings()).toContain('发出的文书与报文');
    TestBed.resetTestingModule();
    await open(long(), { values: filled, outgoing: [letter] }, [], '/?part=nothing');
    expect(robot.cells()).toContain('f0名');
  });

  it('folds a section of which nothing is filled, and says so', async () => {
    await open(long(), { values: filled });
    expect(robot.folded()).toEqual(['五']);
    expect(robot.text).toContain('五未填写');
  });

  it('is remembered as opened lately', async () => {
    await open(long());
    expect(
      TestBed.inject(Recent)
        .items()
        .map(({ id }) => id),
    ).toEqual(['1']);
  });
});
