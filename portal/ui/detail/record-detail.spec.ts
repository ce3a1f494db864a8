import type { HttpTestingController } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OutgoingView, RecordAnswer, RecordView, RelatedView, ScoreView, TimelineEntry } from '@fatong/contracts/api';
import { Live } from '../live/index.js';
import {
  SpokenEvents,
  clerk,
  define,
  fieldView,
  problem,
  recordAnswer,
  recordItem,
  recordView,
  setUp,
  signIn,
  timelineEntry,
  untilAsked,
} from '../testing/index.js';
import { RecordDetail } from './index.js';
import { DetailRobot } from './record-detail.robot.js';

/** The definition the page draws by. */
let shown: RecordView = recordView();

const letter = (more: Partial<OutgoingView> = {}): OutgoingView => ({
  messageId: 'm-1',
  system: 'the-court',
  title: ['催办函', 'Letter'],
  state: 'unknown',
  words: ['已发出，没有得到答复，对方是否收到不明', '…'],
  at: '2026-01-02T03:04:05.000Z',
  since: '2026-01-02T03:04:05.000Z',
  attempt: 2,
  answeredAt: null,
  why: null,
  next: { words: ['系统将自动向对方查询', '…'], at: '2026-01-02T03:14:05.000Z' },
  decisions: ['arrived', 'again', 'giveUp'],
  ...more,
});

@Component({ imports: [RecordDetail], template: `<ft-record-detail [record]="record" id="1" />` })
class Page {
  protected readonly record = shown;

  constructor() {
    inject(Live).start();
  }
}

const offers = [
  { action: 'urge', allowed: false, why: '已办结，不能催办' },
  { action: 'annotate', allowed: true },
];
const list = <T>(items: readonly T[]): object => ({ items, next: null, total: items.length });

describe('a record', () => {
  let server: HttpTestingController;
  let robot: DetailRobot;

  function answer(record: RecordAnswer, timeline: readonly TimelineEntry[] = [], offered: readonly object[] = offers): void {
    server.expectOne('/api/records/ward.case/1').flush(record);
    server.expectOne('/api/records/ward.case/1/actions').flush(list(offered));
    server.expectOne('/api/records/ward.case/1/timeline').flush(list(timeline));
  }

  async function open(
    more: Partial<RecordAnswer> = {},
    timeline: readonly TimelineEntry[] = [],
    view: Partial<RecordView> = {},
    offered: readonly object[] = offers,
  ): Promise<void> {
    shown = recordView(view);
    server = setUp();
    await signIn(server, { ...clerk, may: { ...clerk.may, messages: true } });
    await define(server, { records: [shown], systems: [{ system: 'the-court', title: ['法院', 'The court'], messages: [] }] });
    const page = TestBed.createComponent(Page);
    robot = new DetailRobot(page);
    await robot.settle();
    answer(recordAnswer('1', more), timeline, offered);
    await robot.settle();
  }
  afterEach(() => server.verify());

  describe('which keeps tables', () => {
    const grid = { table: 'table', line: 'line', column: 'column', value: 'value', opens: 'opens', cited: 'cited' };
    const texts = ['table', 'line', 'column', 'value', 'opens'].map((name) => fieldView(name));
    const figures = fieldView('figures', { kind: 'rows', title: ['统计数', 'Figures'], grid, fields: texts });
    const fields = [...recordView().fields, figures];

    it('gives them as an Excel file', async () => {
      await open({ values: { figures: [{ row: 1, table: '表一', line: '甲处', column: '件', value: '3' }] } }, [], { fields });
      await robot.press('下载 Excel');
      expect(server.expectOne('/api/records/ward.case/1/export').request.responseType).toBe('blob');
    });

    it('offers no file while there are none', async () => {
      await open({}, [], { fields });
      expect(robot.buttons()).not.toContain('下载 Excel');
    });
  });

  it('says who it is, how it stands and whose truth it is', async () => {
    await open();
    for (const words of ['N-1', '第 1 案', '待办', '以法院为准', 'C-17']) expect(robot.text).toContain(words);
  });

  it('is followed with a press or by its key, which belongs to who types while he types', async () => {
    await open({ isFollowed: true });
    expect(robot.button('关注').getAttribute('aria-pressed')).toBe('true');
    await robot.key('s');
    server.expectOne({ method: 'DELETE', url: '/api/following/ward.case/1' }).flush({ isFollowed: false });
    await robot.until('it is not followed', () => robot.button('关注').getAttribute('aria-pressed') === 'false');
    await robot.key('s', document.body, { ctrlKey: true });
    await robot.key('s', document.body.appendChild(document.createElement('input')));
    document.querySelector('body > input')?.remove();
    server.expectNone('/api/following/ward.case/1');
  });

  it('stands as a printed form; what its master has not reported says so, what only we fill stays away until filled', async () => {
    await open();
    expect([robot.cell('类别'), robot.cell('立案日期')]).toEqual(['乙', '尚未报送']);
    expect(robot.cells()).not.toContain('反馈期限');
    server.verify();
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case', id: '1' });
    await untilAsked(server, '/api/records/ward.case/1');
    answer(recordAnswer('1', { values: { dueOn: '2026-12-01' } }));
    await robot.settle();
    expect(robot.cell('反馈期限')).toBe('2026-12-01');
  });

  it('draws a field that has a condition only where it holds: nobody waits for a report that cannot come', async () => {
    const fields = recordView().fields.map((field) =>
      field.name === 'filedOn' ? { ...field, show: { op: 'is', of: [{ read: 'kind' }, { value: 'a' }] } } : field,
    );
    await open({ values: { kind: 'b' } }, [], { fields });
    expect(robot.cells()).not.toContain('立案日期');
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case', id: '1' });
    await untilAsked(server, '/api/records/ward.case/1');
    answer(recordAnswer('1', { values: { kind: 'a' } }));
    await robot.settle();
    expect(robot.cell('立案日期')).toBe('尚未报送');
  });

  it('shows of a brief section only what is filled, and nothing of it before', async () => {
    const sections = [
      { title: ['案情', 'The case'], fields: ['subject'] },
      { title: ['催办', 'Urging'], fields: ['dueOn', 'filedOn'], brief: true },
    ] as const;
    await open({ values: { subject: '违约', dueOn: '2026-12-01' } }, [], { sections });
    expect(robot.cell('反馈期限')).toBe('2026-12-01');
    expect(robot.cells()).not.toContain('立案日期');
  });

  it('says nothing of a section of which every field is kept away by its condition', async () => {
    const fields = recordView().fields.map((field) =>
      field.name === 'filedOn' ? { ...field, show: { op: 'is', of: [{ read: 'kind' }, { value: 'a' }] } } : field,
    );
    const sections = [
      { title: ['案情', 'The case'], fields: ['kind'] },
      { title: ['立案', 'Filing'], fields: ['filedOn'] },
    ] as const;
    await open({ values: { kind: 'b' } }, [], { kind: 'local', fields, sections });
    expect(robot.text).toContain('案情');
    expect([...document.querySelectorAll('ft-sections h2')].map(({ textContent }) => textContent)).not.toContain('立案');
  });

  it('shows files that were replaced or left out apart, with their field and since when', async () => {
    const papers = fieldView('papers', { kind: 'files', title: ['材料', 'Papers'], many: true });
    const visits = fieldView('visits', {
      kind: 'rows',
      title: ['走访', 'Visits'],
      many: true,
      fields: [fieldView('photos', { kind: 'files', title: ['照片', 'Photos'], many: true })],
    });
    const gone = {
      id: 'f1',
      field: 'papers',
      name: '旧合同.pdf',
      type: 'pdf',
      bytes: 9,
      sm3: 'ab',
      takenAt: '2024-01-01T00:00:00.000Z',
      endedAt: '2024-03-16T06:05:00.000Z',
    };
    await open({ values: {}, earlierFiles: [gone, { ...gone, id: 'f2', field: 'visits.photos', name: '旧照.png', type: 'png' }] }, [], {
      fields: [papers, visits],
      sections: [],
    });
    for (const words of ['以前的文件', '材料 · 2024-03-16 已替换或移除', '旧合同.pdf', '走访：照片', '旧照.png'])
      expect(robot.text).toContain(words);
    expect(robot.button('旧合同.pdf').getAttribute('href')).toBe('/api/files/f1');
  });

  it('leaves the days of clocks to their own board', async () => {
    const fields = [
      fieldView('subject', { title: ['事由', 'Subject'] }),
      fieldView('fileDue', { kind: 'date', title: ['立案审查届满', 'Filing review due'] }),
      fieldView('fileMet', { kind: 'date', title: ['立案审查办结', 'Filing review met'] }),
      fieldView('fileExtended', { kind: 'integer', title: ['立案审查延期次数', 'Filing review extended'] }),
    ];
    const clocks = [
      {
        name: 'file',
        title: ['立案审查', 'Filing review'],
        law: 'C-1',
        within: ['10 个工作日', '10 working days'],
        due: 'fileDue',
        met: 'fileMet',
        near: 3,
        isTimed: false,
        steps: [],
      },
    ] as const;
    await open({ values: { subject: '违约', fileDue: '2026-12-01', fileMet: '2026-11-30', fileExtended: 0 } }, [], {
      fields,
      clocks,
      sections: [{ title: ['案情', 'The case'], fields: ['subject'] }],
    });
    expect(robot.cells()).toEqual(['事由']);
  });

  it('shows the score where the reader is told one, and no such board where he is not', async () => {
    const score: ScoreView = {
      title: ['诚信分', 'Score'],
      points: 97,
      full: 100,
      band: ['A 级', 'A'],
      bands: [],
      countedOn: '2026-01-02',
      parameter: { key: 'x', title: ['标准', 'Scale'], version: 1, since: '2023-01-01' },
      parts: [],
    };
    await open({ score });
    expect(robot.text).toContain('诚信分');
    expect(robot.text).toContain('97.0');
    TestBed.resetTestingModule();
    await open();
    expect(robot.text).not.toContain('诚信分');
  });

  it('says a thing once: a key leads to the entry found by it, and what was copied of an entry stays away beside its link', async () => {
    const fields = [
      fieldView('licence', { kind: 'identifier', title: ['执业证号', 'Licence'] }),
      fieldView('lawyer', { kind: 'ref', title: ['律师登记', 'Register'], to: 'ward.person', beside: 'licence' }),
      fieldView('firm', { kind: 'ref', title: ['律所', 'Firm'], to: 'ward.firm' }),
      fieldView('firmName', { title: ['律所名称', 'Name of the firm'], beside: 'firm' }),
      fieldView('note', { title: ['备注', 'Note'], beside: 'absent' }),
    ];
    await open(
      {
        values: { licence: '1310', lawyer: 'p-1', firm: 'f-1', firmName: '衡远', note: '另见' },
        refs: { 'p-1': '王帆 1310', 'f-1': '衡远' },
      },
      [],
      { fields, sections: [{ title: ['当事人', 'Parties'], fields: ['licence', 'firm'] }] },
    );
    expect(robot.cells()).toEqual(['执业证号', '律所', '备注']);
    expect(robot.leads()).toEqual([
      ['1310', '/records/ward.person/p-1'],
      ['衡远', '/records/ward.firm/f-1'],
    ]);
  });

  it('offers what is possible first; what is not says why and does nothing', async () => {
    await open();
    expect([robot.isRefused('批注'), robot.isRefused('催办')]).toEqual([false, true]);
    robot.button('催办').dispatchEvent(new MouseEvent('mouseenter'));
    await robot.overlay.until('the reason shows', () => robot.overlay.text.includes('已办结，不能催办'));
    await robot.press('催办');
    expect(robot.overlay.text).not.toContain('提交');
  });

  it('puts first what can be taken back: what cannot is never the main button', async () => {
    const [urge, annotate] = recordView().actions;
    const both = [
      { action: 'urge', allowed: true },
      { action: 'annotate', allowed: true },
    ];
    await open({}, [], { actions: [{ ...urge!, danger: true }, annotate!] }, both);
    expect(robot.main()).toBe('批注');
  });

  it('says before a partner is told the same again today who told it and when, and of an earlier day nothing', async () => {
    const actions = [{ ...recordView().actions[0]!, tells: true as const }];
    const both = [{ action: 'urge', allowed: true }];
    const by = { kind: 'account', name: '林书言', title: ['林书言', 'Lin Shuyan'], unit: null, unitTitle: null } as const;
    const urged = (at: string): TimelineEntry => timelineEntry(at, { at, kind: 'action', title: ['催办', 'Urge'], by });
    await open({}, [urged('2026-01-03T03:04:05.000Z')], { actions }, both);
    await robot.press('催办');
    await robot.overlay.until('the sheet is open', () => robot.overlay.text.includes('反馈期限'));
    expect(robot.overlay.text).not.toContain('林书言');
    TestBed.resetTestingModule();
    await open({}, [urged(new Date().toISOString())], { actions }, both);
    await robot.press('催办');
    await robot.overlay.until('the sheet is open', () => robot.overlay.text.includes('反馈期限'));
    expect(robot.overlay.text).toMatch(/今天 \d\d:\d\d 林书言 已催办，再次提交会再发出一份/);
  });

  it('calls a single record by the name of one, and is silent of a change that nobody made to an entry of a register', async () => {
    const { mirror: _, ...entry } = recordAnswer('1');
    await open({ ...entry, mirror: undefined }, [], { kind: 'register', one: ['律师证', 'Licence'] });
    expect(robot.head()).toContain('律师证');
    expect(robot.head()).not.toContain('更新');
  });

  it('marks on its timeline what the partner refused or has not confirmed apart from what arrived', async () => {
    const outcome = (id: string, more: Partial<TimelineEntry>): TimelineEntry => timelineEntry(id, { kind: 'outcome', ...more });
    await open({}, [outcome('a', {}), outcome('b', { went: 'open' }), outcome('c', { went: 'ill' })]);
    expect(robot.courses()).toEqual([
      ['outcome', 'ill'],
      ['outcome', 'open'],
      ['outcome', null],
    ]);
  });

  it('shows a masked value in full only after a purpose was stated', async () => {
    await open();
    expect(robot.cell('当事人')).toContain('张*');
    await robot.press('查看完整信息');
    const dialog = robot.overlay;
    await dialog.until('it is open', () => dialog.text.includes('查看用途'));
    await dialog.press('查看');
    expect(dialog.text).toContain('请说明用途');
    await dialog.press('办理本案需要');
    await dialog.press('查看');
    const call = server.expectOne('/api/records/ward.case/1/reveal');
    expect(call.request.body).toEqual({ field: 'party', purpose: '办理本案需要' });
    call.flush({ field: 'party', value: { name: '张三', phone: '13812345678' } });
    await robot.until('the value shows', () => robot.cell('当事人').includes('张三'));
    expect(robot.cell('当事人')).toContain('13812345678');
  });

  it('tells of what was sent in plain words, with the way to the message', async () => {
    await open({ outgoing: [letter()] });
    for (const words of ['发出的文书与报文', '对方是否收到不明', '第 2 次发送', '自', '系统将自动向对方查询'])
      expect(robot.text).toContain(words);
    expect(robot.button('催办函').getAttribute('href')).toBe('/messages/m-1');
  });

  it('decides about what does not go on by itself, with a reason, once', async () => {
    await open({ outgoing: [letter()] });
    await robot.press('确认已送达');
    const dialog = robot.overlay;
    await dialog.press('确认已送达');
    expect(dialog.text).toContain('请填写此项。');
    await dialog.fill('核实方式和依据（如对方回执号、接电话人）', '对方回执号 CB-1');
    await dialog.press('确认已送达');
    const call = server.expectOne('/api/records/ward.case/1/outgoing/m-1/decisions');
    expect(call.request.body).toEqual({ decision: 'arrived', reason: '对方回执号 CB-1' });
    expect(call.request.headers.get('Idempotency-Key')).toBeTruthy();
    call.flush(problem('action-not-possible', { detail: '已由他人先行处理，请查看最新情况。' }), { status: 409, statusText: 'x' });
    await dialog.until('it says that somebody was faster', () => dialog.text.includes('已由他人先行处理'));
    await dialog.press('取消');
    await untilAsked(server, '/api/records/ward.case/1');
    answer(recordAnswer('1'));
  });

  it('offers no decision to whoever has no right to it', async () => {
    await open({ outgoing: [letter({ decisions: [] })] });
    expect(robot.text).not.toContain('重新发送');
  });

  it('tells its story newest first, by day, with states, reasons and changes', async () => {
    await open({}, [
      timelineEntry('a', { toState: 'open', changes: [{ field: 'kind', from: null, to: 'a' }], sourceVersion: 1 }),
      timelineEntry('b', {
        at: '2026-01-03T03:04:05.000Z',
        kind: 'action',
        title: ['催办', 'Urge'],
        by: {
          kind: 'account',
          name: '林书言',
          title: ['林书言', '林书言'],
          unit: 'city/office',
          unitTitle: ['律师工作处', 'Lawyers Office'],
        },
        reason: '请尽快办理',
        happenedAt: '2026-01-03',
      }),
    ]);
    const [urge, report] = robot.story();
    expect(urge).toContain('催办11:04 林书言 · 律师工作处');
    expect(urge).toContain('请尽快办理');
    for (const words of ['法院 · 第 1 版报送', '待办', '1 项变更', '类别', '甲']) expect(report).toContain(words);
  });

  it('says where a report is dated ahead, and tells it where it was told', async () => {
    await open({}, [
      timelineEntry('a', { happenedAt: '2999-12-31' }),
      timelineEntry('b', { at: '2026-01-03T03:04:05.000Z', happenedAt: '2026-01-01' }),
    ]);
    const [later, ahead] = robot.story();
    expect(ahead).toContain('发生于 2999-12-31 · 报送时该日期尚未到来');
    expect(later).toContain('发生于 2026-01-01');
    expect(later).not.toContain('尚未到来');
  });

  it('says of what the procedure withholds why, and offers no way to see it', async () => {
    await open({ withheld: { party: ['依法为投诉人保密', 'Kept confidential'] } });
    expect(robot.cell('当事人')).toBe('依法为投诉人保密');
    expect(robot.text).not.toContain('查看完整信息');
  });

  describe('what stands beside it', () => {
    const view = (more: Partial<RelatedView> = {}): RelatedView => ({
      title: ['其他案件', 'Other cases'],
      type: 'ward.case',
      filter: { kind: '1' },
      columns: ['number', 'state'],
      items: [recordItem('5')],
      total: 12,
      begins: [],
      ...more,
    });
    const openWith = async (views: readonly RelatedView[], more: Partial<RecordAnswer> = {}): Promise<void> => {
      server = setUp();
      await signIn(server);
      await define(server, { records: [recordView()] });
      const page = TestBed.createComponent(RecordDetail);
      page.componentRef.setInput('record', recordView({ hasRelated: true }));
      page.componentRef.setInput('id', '1');
      robot = new DetailRobot(page);
      await robot.settle();
      answer(recordAnswer('1', more));
      await robot.settle();
      server.expectOne('/api/records/ward.case/1/related').flush({ items: views, next: null, total: views.length });
      await robot.settle();
    };

    it('is read with one call: the first few with the way to all, what is only counted, what there is none of, nothing of unseen types', async () => {
      await openWith([
        view({ title: ['督办', 'Orders'], items: [], total: 0, begins: [{ action: 'urge', values: {} }] }),
        view({ title: ['处罚', 'Penalties'], items: [], total: 0 }),
        view(),
        view({ title: ['同一律所', 'The firm'], items: [], total: { atLeast: 10_000 } }),
        view({ title: ['看不到的', 'Unseen'], type: 'ward.other' }),
      ]);
      for (const words of ['其他案件12', 'N-5', '督办无', '另有 1 类没有记录处罚无', '同一律所10,000+'])
        expect(robot.text).toContain(words);
      expect(robot.text).not.toContain('看不到的');
      expect(robot.text.indexOf('其他案件')).toBeLessThan(robot.text.indexOf('督办'));
      expect(robot.button('查看全部').getAttribute('href')).toBe('/records/ward.case?kind=1');
    });

    it('offers what may be begun from here, filled in with titles, and sends what was filled in', async () => {
      const actions = [
        {
          name: 'propose',
          title: ['拟列', 'Propose'],
          creates: true,
          form: ['subject'],
          required: ['subject'],
          reason: 'none',
          danger: false,
        },
      ] as const;
      server = setUp();
      await signIn(server);
      await define(server, { records: [recordView({ actions })] });
      const page = TestBed.createComponent(RecordDetail);
      page.componentRef.setInput('record', recordView({ hasRelated: true }));
      page.componentRef.setInput('id', '1');
      robot = new DetailRobot(page);
      await robot.settle();
      answer(recordAnswer('1'));
      await robot.settle();
      server
        .expectOne('/api/records/ward.case/1/related')
        .flush({ items: [view({ begins: [{ action: 'propose', values: { subject: '从本案带入' } }] })], next: null, total: 1 });
      await robot.settle();
      await robot.press('拟列');
      await robot.overlay.until('the sheet is open', () => robot.overlay.text.includes('事由'));
      expect(robot.overlay.field('事由').value).toBe('从本案带入');
      await robot.overlay.key('Enter', document.querySelector('ft-action-sheet')!, { ctrlKey: true });
      expect(server.expectOne('/api/records/ward.case/actions/propose').request.body).toEqual({ form: { subject: '从本案带入' } });
    });

    it('wears its badges beside the state, each leading to what it says', async () => {
      await openWith([], { badges: [{ type: 'ward.mark', id: '9', label: ['黄名单', 'Yellow list'], tone: 'near' }] });
      expect(robot.button('黄名单').getAttribute('href')).toBe('/records/ward.mark/9');
    });
  });

  it('that may not be seen says so', async () => {
    server = setUp();
    await signIn(server);
    robot = new DetailRobot(TestBed.createComponent(Page));
    await robot.settle();
    server
      .expectOne('/api/records/ward.case/1')
      .flush(problem('not-found', { title: '未找到', detail: '没有这个地址或对象，或您无权查看。' }), { status: 404, statusText: '' });
    server.match(() => true);
    await robot.settle();
    expect(robot.text).toContain('您无权查看');
  });
});
