import { Location } from '@angular/common';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ListAnswer, RecordItem, RecordView } from '@fatong/contracts/api';
import { Live } from '../live/index.js';
import { SpokenEvents, breathe, define, fieldView, recordItem, recordView, setUp, signIn, untilAsked } from '../testing/index.js';
import { RecordList } from './index.js';
import { ListRobot } from './record-list.robot.js';

let shown = recordView();

@Component({ imports: [RecordList], template: `<ft-record-list [record]="record" />` })
class Page {
  protected readonly record = shown;

  constructor() {
    inject(Live).start();
  }
}

@Component({ template: `detail` })
class Detail {}

const answer = (ids: string[], more: Partial<ListAnswer<RecordItem>> = {}): ListAnswer<RecordItem> => ({
  items: ids.map((id) => recordItem(id)),
  next: null,
  total: ids.length,
  ...more,
});

describe('a list of records', () => {
  let server: HttpTestingController;
  let robot: ListRobot;

  const asked = (): TestRequest => server.expectOne(({ url, method }) => url === '/api/records/ward.case' && method === 'GET');
  const address = (): string => decodeURIComponent(TestBed.inject(Location).path());

  async function open(query = '', more: Partial<RecordView> = {}): Promise<TestRequest> {
    shown = recordView(more);
    server = setUp([
      { path: 'list', component: Page },
      { path: 'records/:type/:id', component: Detail },
    ]);
    await signIn(server);
    await define(server, { records: [recordView()] });
    const harness = await RouterTestingHarness.create(`/list${query}`);
    robot = new ListRobot(harness.fixture);
    await breathe();
    server.expectOne('/api/views/ward.case').flush({ items: [], next: null, total: 0, mayShare: true });
    return asked();
  }
  afterEach(() => server.verify());

  it('draws what the definition says: columns, masked persons, states in words, counts', async () => {
    (await open()).flush(answer(['1', '2'], { total: { atLeast: 10_000 }, next: 'n' }));
    await robot.settle();
    expect(robot.rows()[0]).toEqual(['N-1', '事由 1', '待办', '2026-01-02', '张*']);
    expect(robot.text).toContain('共 10,000+ 条，已显示 2 条');
    expect(robot.sorted('立案日期')).toBe('descending');
  });

  it('orders by no column by which this reader may not order', async () => {
    const view = recordView();
    (await open('', { list: { ...view.list, unordered: ['filedOn'] } })).flush(answer(['1']));
    await robot.settle();
    const headings = [...document.querySelectorAll('thead th')];
    const heading = (words: string) => headings.find((one) => one.textContent.includes(words))!;
    expect(heading('立案日期').querySelector('button')).toBeNull();
    expect(heading('状态').querySelector('button')).not.toBeNull();
  });

  it('shows a field that is called as what every record has, under its own name', async () => {
    const view = recordView();
    const first = await open('', {
      fields: [...view.fields, fieldView('title', { title: ['职称', 'Professional title'] })],
      list: { ...view.list, columns: ['number', 'title'] },
    });
    first.flush({ ...answer([]), items: [{ ...recordItem('1'), values: { title: '二级公证员' } }] });
    await robot.settle();
    expect(robot.rows()[0]).toEqual(['N-1', '二级公证员']);
    expect(robot.text).toContain('职称');
  });

  it('asks what its address says, and says it in words', async () => {
    const first = await open('?state=open,shut&subject=借款&sort=number');
    expect(decodeURIComponent(first.request.params.toString())).toBe(
      'sort=number&filter[state]=open&filter[state]=shut&filter[subject]=借款',
    );
    await robot.settle();
    expect(robot.chips()).toEqual(['状态待办、已结', '事由借款']);
    first.flush(answer([]));
  });

  it('says which conditions of its address it does not know, until it is narrowed anew', async () => {
    (await open('?state=open&filter%5Bx%5D=1')).flush(answer(['1']));
    await robot.settle();
    expect(robot.text).toContain('网址中的条件“filter[x]”无法识别，未作为筛选条件');
    await robot.press('全部');
    asked().flush(answer(['1']));
    await robot.settle();
    expect(robot.text).not.toContain('无法识别');
    expect(address()).not.toContain('filter[x]');
  });

  it('has the columns a person chose, in his order, of those there are and of what every row says; kept for him, and as declared again', async () => {
    (await open()).flush(answer(['1']));
    await robot.settle();
    const heads = (): (string | undefined)[] => [...document.querySelectorAll('ft-table thead th')].map((head) => head.textContent?.trim());
    expect(heads()).toEqual(['编号', '事由', '状态', '立案日期', '当事人']);
    await robot.press('列');
    // The row goes to another place, and the focus with it.
    robot.overlay.field('当事人').focus();
    await robot.overlay.choose('当事人');
    expect(document.activeElement).toBe(robot.overlay.field('当事人'));
    await robot.overlay.choose('更新时间');
    robot.overlay.button('后移 事由').focus();
    await robot.overlay.press('后移 事由');
    expect(document.activeElement).toBe(robot.overlay.button('后移 事由'));
    expect(heads()).toEqual(['编号', '状态', '事由', '立案日期', '更新时间']);
    expect(robot.overlay.field('编号').disabled).toBeTrue();
    expect(JSON.parse(localStorage.getItem('fatong.admin.account-1.columns.ward.case')!)).toEqual([
      'number',
      'state',
      'subject',
      'filedOn',
      'updatedAt',
    ]);
    await robot.overlay.press('恢复默认列');
    expect(heads()).toEqual(['编号', '事由', '状态', '立案日期', '当事人']);
  });

  it('has its columns as wide as a person made them, by keys too; kept for him beside their order, and as declared again', async () => {
    (await open()).flush(answer(['1']));
    await robot.settle();
    const head = (): HTMLElement => document.querySelector<HTMLElement>('ft-table thead th[data-column="subject"]')!;
    const kept = (): unknown => JSON.parse(localStorage.getItem('fatong.admin.account-1.widths.ward.case') ?? '{}');
    const before = head().offsetWidth;
    await robot.press('列');
    await robot.overlay.press('变宽 事由');
    await robot.overlay.press('变宽 事由');
    await robot.overlay.press('变窄 事由');
    const width = Math.min(Math.max(before + 24, 56), 640);
    expect(kept()).toEqual({ subject: width });
    expect(head().style.getPropertyValue('--w')).toBe(`${width}px`);
    await robot.overlay.press('恢复默认列');
    expect([kept(), head().style.getPropertyValue('--w')]).toEqual([{}, '']);
  });

  it('has rows chosen with x for what is done with several, and with x again no longer', async () => {
    const bulk = {
      name: 'send',
      title: ['发送通知书', 'Send'],
      creates: false,
      form: [],
      required: [],
      reason: 'none',
      danger: false,
      bulk: true,
    } as const;
    (await open('', { actions: [bulk] })).flush(answer(['1', '2']));
    await robot.settle();
    await robot.key('j');
    await robot.key('x', document.activeElement!);
    await robot.key('j');
    await robot.key('x', document.activeElement!);
    expect(robot.buttons()).toContain('发送通知书（2）');
    await robot.key('x', document.activeElement!);
    expect(robot.buttons()).toContain('发送通知书（1）');
  });

  it('writes conditions, order and views into its address', async () => {
    (await open()).flush(answer(['1']));
    await robot.settle();
    expect(robot.currentView).toBe('全部');
    await robot.press('在办');
    await breathe();
    expect(address()).toBe('/list?state=open');
    asked().flush(answer(['1']));
    await robot.settle();
    expect(robot.currentView).toBe('在办');
    await robot.press('编号');
    await breathe();
    expect(address()).toBe('/list?state=open&sort=number');
    asked().flush(answer(['1']));
    await robot.press('移除条件 状态');
    await breathe();
    expect(address()).toBe('/list?sort=number');
    asked().flush(answer(['1']));
  });

  it('shows what a row wears beside its column, and is narrowed by it', async () => {
    const badges = [
      {
        name: 'listed',
        title: ['名单标记', 'On a list'],
        beside: 'subject',
        choices: [{ value: 'yellow', label: ['黄名单', 'Yellow list'] }],
      },
    ] as const;
    (await open('?listed=yellow', { badges, list: { ...recordView().list, filters: ['state', 'listed'] } })).flush({
      ...answer(['1', '2']),
      items: [
        recordItem('1', { badges: [{ type: 'ward.mark', id: '9', label: ['黄名单', 'Yellow list'], tone: 'near' }] }),
        recordItem('2'),
      ],
    });
    await robot.settle();
    expect(robot.chips()).toEqual(['名单标记黄名单']);
    expect(robot.rows().map((row) => row[1])).toEqual(['事由 1黄名单', '事由 2']);
  });

  it('stands what a row wears more of below each other, so that the table stays as wide as for one', async () => {
    const badges = [{ name: 'listed', title: ['名单标记', 'On a list'], beside: 'subject', choices: [] }] as const;
    const worn = (['黄名单', '黑名单'] as const).map(
      (word, i) => ({ type: 'ward.mark', id: String(i), label: [word, word], tone: 'near' }) as const,
    );
    (await open('', { badges })).flush({ ...answer(['1']), items: [recordItem('1', { badges: worn })] });
    await robot.settle();
    const [upper, lower] = robot.badges();
    expect([lower!.left, lower!.top >= upper!.bottom]).toEqual([upper!.left, true]);
  });

  it('posts a personal condition and keeps it out of the address', async () => {
    (await open()).flush(answer(['1']));
    await robot.press('更多条件');
    await robot.fill('当事人', '张三');
    const posted = server.expectOne('/api/records/ward.case/query');
    expect(posted.request.body).toEqual({ sort: '-filedOn', filter: { party: '张三' } });
    posted.flush(answer(['7'], { query: 'kept-1' }));
    await breathe();
    expect(address()).toBe('/list?query=kept-1');
    asked().flush(answer(['7']));
    await robot.settle();
    expect(robot.chips()).toEqual(['当事人张三']);
    expect(robot.rows().length).toBe(1);
  });

  it('opened with a kept query shows that a condition is hidden', async () => {
    const first = await open('?query=kept-1');
    expect(first.request.params.get('query')).toBe('kept-1');
    first.flush(answer(['7']));
    await robot.settle();
    expect(robot.chips()).toEqual(['按个人信息查询（内容不显示）']);
  });

  it('reads the next page along the cursor', async () => {
    (await open()).flush(answer(['1'], { next: 'c2', total: 2 }));
    await robot.settle();
    await robot.press('继续加载');
    const more = asked();
    expect(more.request.params.get('cursor')).toBe('c2');
    more.flush(answer(['2'], { total: 2 }));
    await robot.settle();
    expect(robot.rows().map(([number]) => number)).toEqual(['N-1', 'N-2']);
  });

  it('comes back as far as its reader was, with as many pages as he had loaded', async () => {
    (await open()).flush(answer(['1'], { next: 'c2', total: 3 }));
    await robot.settle();
    await robot.press('继续加载');
    asked().flush(answer(['2'], { next: 'c3', total: 3 }));
    await robot.settle();
    robot.button('N-2').click();
    await robot.until('the record is open', () => robot.text === 'detail');
    await TestBed.inject(Router).navigateByUrl('/list');
    await untilAsked(server, '/api/records/ward.case');
    server.expectOne('/api/views/ward.case').flush({ items: [], next: null, total: 0, mayShare: true });
    asked().flush(answer(['1'], { next: 'c2', total: 3 }));
    const more = asked();
    expect(more.request.params.get('cursor')).toBe('c2');
    more.flush(answer(['2'], { next: 'c3', total: 3 }));
    await robot.settle();
    expect(robot.rows().map(([number]) => number)).toEqual(['N-1', 'N-2']);
  });

  it('is walked with j and k, and Enter or a press anywhere opens a row', async () => {
    (await open()).flush(answer(['1', '2', '3']));
    await robot.settle();
    await robot.key('j');
    await robot.key('j');
    expect(robot.focused).toBe('N-2');
    await robot.key('k');
    expect(robot.focused).toBe('N-1');
    (document.activeElement as HTMLElement).click();
    await breathe();
    expect(address()).toBe('/records/ward.case/1');
  });

  it('says why it is empty and what next', async () => {
    (await open('?state=shut')).flush(answer([]));
    await robot.settle();
    expect(robot.text).toContain('没有符合条件的内容');
    await robot.press('清除条件');
    await breathe();
    asked().flush(answer([]));
    await robot.settle();
    expect(robot.text).toContain('这里还没有内容');
  });

  it('says why it cannot be read and tries again', async () => {
    (await open()).flush(
      { type: '/problems/unavailable', title: '暂时无法处理', detail: '数据库暂时不可用' },
      { status: 503, statusText: '' },
    );
    await robot.settle();
    expect(robot.text).toContain('数据库暂时不可用');
    await robot.press('重试');
    asked().flush(answer(['1']));
    await robot.settle();
    expect(robot.rows().length).toBe(1);
  });

  it('renews itself when the server says that something changed; deep in the list it only tells', async () => {
    (await open()).flush(answer(['1'], { next: 'c2', total: 2 }));
    await robot.settle();
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case' });
    await untilAsked(server, '/api/records/ward.case');
    asked().flush(answer(['0'], { next: 'c2', total: 2 }));
    await robot.settle();
    await robot.press('继续加载');
    asked().flush(answer(['2'], { total: 2 }));
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case' });
    await robot.until('it tells', () => robot.text.includes('内容有更新'));
    await robot.press('刷新');
    asked().flush(answer(['9']));
    await robot.settle();
    expect(robot.rows()[0]![0]).toBe('N-9');
  });
});
