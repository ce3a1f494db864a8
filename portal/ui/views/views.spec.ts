import { Location } from '@angular/common';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SavedView } from '@fatong/contracts/api';
import { RecordList } from '../list/index.js';
import { OverlayRobot, Robot, breathe, define, problem, recordItem, recordView, setUp, signIn } from '../testing/index.js';

@Component({ imports: [RecordList], template: `<ft-record-list [record]="record" />` })
class Page {
  protected readonly record = recordView();
}

const view = (more: Partial<SavedView> = {}): SavedView => ({
  id: 'v1',
  name: '借款在办',
  filter: { state: ['open'], subject: ['借款'] },
  sort: 'number',
  isShared: false,
  by: null,
  isFirst: false,
  lost: [],
  ...more,
});

describe('views people keep of a list (L02, L03, L04)', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let dialog: OverlayRobot;
  let mayShare = true;

  const address = (): string => decodeURIComponent(TestBed.inject(Location).path());
  const asked = (): TestRequest => server.expectOne(({ url, method }) => url === '/api/records/ward.case' && method === 'GET');
  const answerLists = (): void =>
    server
      .match(({ url }) => url === '/api/records/ward.case')
      .forEach((one) => one.cancelled || one.flush({ items: [recordItem('1')], next: null, total: 1 }));
  const answerViews = async (items: readonly SavedView[]): Promise<void> => {
    server
      .expectOne(({ url, method }) => url === '/api/views/ward.case' && method === 'GET')
      .flush({ items, next: null, total: items.length, mayShare });
    await breathe();
    await robot.settle();
  };

  async function open(query: string, items: readonly SavedView[]): Promise<void> {
    server = setUp([{ path: 'list', component: Page }]);
    await signIn(server);
    await define(server, { records: [recordView()] });
    const harness = await RouterTestingHarness.create(`/list${query}`);
    robot = new Robot(harness.fixture);
    dialog = new OverlayRobot(harness.fixture);
    await breathe();
    await answerViews(items);
  }
  beforeEach(() => (mayShare = true));
  afterEach(() => {
    answerLists();
    server.verify();
  });

  it('stand beside the ready-made ones and bring conditions and order', async () => {
    await open('?state=shut', [
      view(),
      view({ id: 'v2', name: '处里共用', by: '方正明', isShared: true, filter: { state: ['shut'] }, sort: null }),
    ]);
    expect(robot.buttons()).toEqual(jasmine.arrayContaining(['借款在办', '处里共用']));
    expect(robot.button('处里共用').getAttribute('aria-pressed')).toBe('true');
    answerLists();
    await robot.press('借款在办');
    await breathe();
    expect(address()).toBe('/list?state=open&subject=借款&sort=number');
    expect(asked().request.params.get('sort')).toBe('number');
    expect(robot.button('借款在办').getAttribute('aria-pressed')).toBe('true');
  });

  it('one of them opens a list nobody asked anything of, and no other', async () => {
    await open('', [view({ isFirst: true })]);
    await robot.until('it stands in the address', () => address() === '/list?state=open&subject=借款&sort=number');
    answerLists();
    await robot.press('全部');
    await breathe();
    expect(address()).toBe('/list');
  });

  it('leave an address as it is that asks something itself', async () => {
    await open('?state=shut', [view({ isFirst: true })]);
    expect(address()).toBe('/list?state=shut');
  });

  it('are kept from what the list shows, under a name', async () => {
    await open('?state=open&sort=number', []);
    await robot.press('保存视图');
    await dialog.press('保存');
    expect(dialog.text).toContain('请填写名称。');
    await dialog.fill('保存当前条件和排序', '我的在办');
    await dialog.choose('打开列表时使用');
    await dialog.press('保存');
    const kept = server.expectOne(({ url, method }) => url === '/api/views/ward.case' && method === 'POST');
    expect(kept.request.body).toEqual({ name: '我的在办', filter: { state: ['open'] }, sort: 'number', isFirst: true, isShared: false });
    kept.flush(view());
    await breathe();
    await answerViews([view({ name: '我的在办', filter: { state: ['open'] }, isFirst: true })]);
    expect(dialog.text).toContain('我的在办默认');
    expect(robot.button('我的在办').getAttribute('aria-pressed')).toBe('true');
  });

  it('say beside the name what the server found', async () => {
    await open('?state=shut', []);
    await robot.press('保存视图');
    await dialog.fill('保存当前条件和排序', '重名');
    await dialog.press('保存');
    server
      .expectOne(({ method }) => method === 'POST')
      .flush(problem('input', { errors: [{ pointer: '/name', code: 'unique', detail: '您已有同名的视图。' }] }), {
        status: 422,
        statusText: '',
      });
    await dialog.until('it says so', () => dialog.text.includes('您已有同名的视图。'));
    expect(dialog.field('保存当前条件和排序').getAttribute('aria-invalid')).toBe('true');
  });

  it('are renamed, made the first, shared, and deleted after a second press', async () => {
    await open('?state=open', [view({ filter: { state: ['open'] }, sort: null })]);
    await robot.press('管理视图');
    const changed = async (body: object): Promise<void> => {
      const call = server.expectOne(({ url, method }) => url === '/api/views/ward.case/v1' && method === 'POST');
      expect(call.request.body).toEqual(body);
      call.flush(view());
      await breathe();
      await answerViews([view()]);
    };
    await dialog.press('设为默认');
    await changed({ isFirst: true });
    await dialog.press('共享');
    await changed({ isShared: true });
    await dialog.press('改名');
    await dialog.fill('名称', '新名');
    await dialog.key('Enter', dialog.field('名称'));
    dialog.field('名称').form!.dispatchEvent(new Event('submit', { cancelable: true }));
    await changed({ name: '新名' });
    await dialog.press('删除');
    await dialog.press('确认删除');
    server.expectOne(({ method }) => method === 'DELETE').flush(null, { status: 204, statusText: '' });
    await breathe();
    await answerViews([]);
    expect(dialog.text).toContain('还没有保存的视图。');
  });

  it('are not shared by whom the server gives no right to', async () => {
    mayShare = false;
    await open('?state=shut', [view()]);
    await robot.press('保存视图');
    expect(dialog.text).not.toContain('共享');
  });

  it('say in words what of them no longer holds', async () => {
    await open('', [
      view({ filter: { state: ['open'] }, sort: null, lost: [{ title: ['颜色', 'Colour'], why: ['该条件已不存在。', 'It is gone.'] }] }),
    ]);
    answerLists();
    await robot.press('借款在办');
    await breathe();
    await robot.settle();
    expect(robot.text).toContain('视图“借款在办”有部分条件未能应用');
    expect(robot.text).toContain('颜色：该条件已不存在。');
    answerLists();
    await robot.press('全部');
    await breathe();
    await robot.settle();
    expect(robot.text).not.toContain('未能应用');
  });

  it('keep nothing personal', async () => {
    await open('?query=kept-1', []);
    await robot.press('保存视图');
    expect(dialog.text).toContain('含个人信息的条件不能保存。');
  });
});
