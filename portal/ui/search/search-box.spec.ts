import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Robot, breathe, define, problem, recordView, setUp, signIn, untilAsked } from '../testing/index.js';
import { SearchBox } from './index.js';

@Component({ template: `` })
class Detail {}

describe('the search box', () => {
  let server: HttpTestingController;
  let robot: Robot;
  const name = '查找编号、证号或名称';

  beforeEach(async () => {
    server = setUp([{ path: '**', component: Detail }]);
    await signIn(server);
    await define(server, { records: [recordView()] });
    robot = new Robot(TestBed.createComponent(SearchBox));
    await robot.settle();
  });
  afterEach(() => server.verify());

  function type(text: string): void {
    const input = robot.field(name);
    input.value = text;
    input.dispatchEvent(new Event('input'));
  }

  it('is reached with Ctrl K and opens what arrows and Enter choose', async () => {
    await robot.key('k', document.body, { ctrlKey: true });
    expect(document.activeElement).toBe(robot.field(name));
    type('N-');
    await untilAsked(server, '/api/search');
    const items = ['1', '2'].map((id) => ({
      type: 'ward.case',
      id,
      number: `N-${id}`,
      title: `第 ${id} 案`,
      state: 'open',
      district: null,
    }));
    server.expectOne('/api/search').flush({ items, partly: true });
    await robot.settle();
    expect(robot.text).toContain('第 1 案');
    expect(robot.text).toContain('结果较多');
    await robot.key('ArrowDown', robot.field(name));
    await robot.key('Enter', robot.field(name));
    await breathe();
    expect(TestBed.inject(Location).path()).toBe('/records/ward.case/2');
    expect(robot.field(name).value).toBe('');
  });

  it('asks nothing for one letter, and says so when nothing is found or the server is away', async () => {
    type('NN');
    await untilAsked(server, '/api/search');
    server.expectOne('/api/search').flush({ items: [], partly: false });
    await robot.settle();
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
