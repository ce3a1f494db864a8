import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Found } from '@fatong/contracts/api';
import { Recent } from '../recent/index.js';
import { OverlayRobot, Robot, breathe, define, problem, recordView, setUp, signIn, untilAsked } from '../testing/index.js';
import { SearchBox } from './index.js';

@Component({ template: `` })
class Detail {}

class BoxRobot extends Robot {
  chosen(): string | undefined {
    return this.all('[role=option][aria-selected=true]')[0]?.textContent?.replace(/\s+/g, ' ').trim();
  }

  groups(): readonly string[] {
    return this.all('[role=group]').map((group) => group.getAttribute('aria-label') ?? '');
  }

  marked(): readonly string[] {
    return this.all('mark').map((mark) => mark.textContent ?? '');
  }
}

describe('the search box', () => {
  let server: HttpTestingController;
  let robot: BoxRobot;
  let over: OverlayRobot;
  const name = '查找编号、名称、页面或操作';
  const issue = {
    name: 'issue',
    title: ['发督办单', 'Issue an order'],
    creates: true,
    form: [],
    required: [],
    reason: 'none',
    danger: false,
  } as const;
  const found = (id: string, more: Partial<Found> = {}): Found => ({
    type: 'ward.case',
    id,
    number: `N-${id}`,
    title: `第 ${id} 案`,
    state: 'open',
    district: null,
    ...more,
  });

  beforeEach(async () => {
    server = setUp([{ path: '**', component: Detail }]);
    await signIn(server);
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [{ name: 'all', title: ['病区', 'Ward'] }],
          records: ['ward.case', 'ward.order'],
          menu: [
            { title: ['案件', 'Cases'], type: 'ward.case', group: 'all' },
            { title: ['督办单', 'Orders'], type: 'ward.order', group: 'all' },
          ],
        },
      ],
      records: [
        recordView(),
        recordView({ type: 'ward.order', title: ['督办单', 'Orders'], actions: [issue] }),
        recordView({ type: 'ward.book', kind: 'register', title: ['名册', 'Book'] }),
      ],
    });
    const page = TestBed.createComponent(SearchBox);
    [robot, over] = [new BoxRobot(page), new OverlayRobot(page)];
    await robot.settle();
    server.match('/api/counts');
  });
  afterEach(() => server.verify());

  function type(text: string): void {
    const input = robot.field(name);
    input.value = text;
    input.dispatchEvent(new Event('input'));
  }

  async function answer(text: string, items: readonly Found[], partly = false): Promise<void> {
    type(text);
    await untilAsked(server, '/api/search');
    const counts = [...Map.groupBy(items, (item) => item.type)].map(([of, all]) => ({ type: of, count: all.length }));
    server.expectOne('/api/search').flush({ items, next: null, total: items.length, counts, partly });
    await robot.settle();
  }

  it('is reached with Ctrl K and opens what arrows and Enter choose', async () => {
    await robot.key('k', document.body, { ctrlKey: true });
    expect(document.activeElement).toBe(robot.field(name));
    await answer('N-', [found('1'), found('2')], true);
    expect(robot.text).toContain('结果较多');
    expect(robot.chosen()).toContain('第 1 案');
    await robot.key('ArrowDown', robot.field(name));
    await robot.key('Enter', robot.field(name));
    await breathe();
    expect(TestBed.inject(Location).path()).toBe('/records/ward.case/2');
    expect(robot.field(name).value).toBe('');
  });

  it('finds pages, what may be begun and records together, each in its group, with what was typed marked; Tab goes on to the next group', async () => {
    await answer('督办', [found('7', { type: 'ward.order', title: '关于某案的督办' })]);
    expect(robot.groups()).toEqual(['页面', '发起', '督办单']);
    expect(robot.marked()).toEqual(['督办', '督办', '督办']);
    expect(robot.chosen()).toBe('督办单');
    await robot.key('Tab', robot.field(name));
    expect(robot.chosen()).toBe('发督办单');
    await robot.key('Tab', robot.field(name));
    expect(robot.chosen()).toContain('关于某案的督办');
    await robot.key('Tab', robot.field(name), { shiftKey: true });
    expect(robot.chosen()).toBe('发督办单');
    await robot.key('Enter', robot.field(name));
    await over.until('its form is there', () => over.text.includes('发督办单'));
  });

  it('shows six of each kind and how many there are, in the order of the server', async () => {
    const cases = Array.from({ length: 8 }, (_, i) => found(`${i}`));
    await answer('N-', [found('9', { type: 'ward.book', title: '某所', number: null }), ...cases]);
    expect(robot.groups()).toEqual(['名册', '案件']);
    expect(robot.text).toContain('案件8');
    expect(robot.text).toContain('第 5 案');
    expect(robot.text).not.toContain('第 6 案');
  });

  it('opens a page from one letter on, without asking the server for records', async () => {
    type('案');
    await robot.settle();
    await robot.key('Enter', robot.field(name));
    await breathe();
    expect(TestBed.inject(Location).path()).toBe('/records/ward.case');
    server.expectNone('/api/search');
  });

  it('opens in a new tab with Ctrl Enter, and stays open', async () => {
    const opened = spyOn(window, 'open');
    await answer('N-', [found('1')]);
    await robot.key('Enter', robot.field(name), { ctrlKey: true });
    expect(opened.calls.mostRecent().args[0]).toContain('/records/ward.case/1');
    expect(robot.text).toContain('第 1 案');
    expect(TestBed.inject(Location).path()).toBe('');
  });

  it('offers what was opened lately before anything is typed, ten at most, the latest first', async () => {
    for (let i = 1; i <= 12; i++)
      TestBed.inject(Recent).add({ type: 'ward.case', id: `${i}`, number: null, title: `第 ${i} 案`, state: 'open' });
    TestBed.inject(Recent).add({ type: 'ward.case', id: '5', number: null, title: '第 5 案', state: 'shut' });
    robot.field(name).dispatchEvent(new Event('focus'));
    await robot.settle();
    expect(robot.groups()).toEqual(['最近打开']);
    expect(robot.chosen()).toContain('第 5 案');
    expect(robot.text).toContain('第 3 案');
    expect(robot.text).not.toContain('第 2 案');
  });

  it('says so when nothing is found or the server is away', async () => {
    await answer('NN', []);
    expect(robot.text).toContain('没有找到');
    // The answer goes when one letter was considered; a question about it would be open by then, and `verify` would find it.
    type('N');
    await robot.until('the answer goes', () => !robot.text.includes('没有找到'));
    server.expectNone('/api/search');
    type('NNN');
    await untilAsked(server, '/api/search');
    server.expectOne('/api/search').flush(problem('unavailable'), { status: 503, statusText: '' });
    await robot.settle();
    expect(robot.text).toContain('detail of unavailable');
  });
});
