import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Robot, breathe, clerk, define, recordView, setUp, signIn } from '@fatong/ui/testing';
import { Rail } from './rail.js';

@Component({ template: `` })
class Other {}

class RailRobot extends Robot {
  /** The lines of the menu, as they stand. */
  lines(): readonly string[] {
    return this.all('nav h2, nav li').map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim());
  }

  entry(words: string): HTMLElement {
    return this.all('nav li a').find((link) => link.textContent?.includes(words))!;
  }
}

describe('the rail', () => {
  let server: HttpTestingController;
  let robot: RailRobot;
  const types = ['甲类', '乙类', '丙类'].map((title, i) => ({ type: `ward.${i}`, title: [title, `Kind ${i}`] as const }));

  async function draw(): Promise<void> {
    robot = new RailRobot(TestBed.createComponent(Rail));
    await robot.settle();
  }

  beforeEach(async () => {
    server = setUp([{ path: '**', component: Other }]);
    await signIn(server);
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [
            { name: 'cases', title: ['病区案件', 'Cases'] },
            { name: 'books', title: ['名册', 'Books'] },
          ],
          records: types.map(({ type }) => type),
          menu: types.map(({ type, title }, i) => ({ title, type, group: i < 2 ? 'cases' : 'books' })),
        },
      ],
      records: types.map(({ type, title }) => recordView({ type, title })),
      reports: [
        { id: 'ward.overview', title: ['概览', 'Overview'], area: 'ward', group: 'cases', isPage: true },
        { id: 'ward.topic', title: ['专题', 'Topic'], area: 'ward', group: 'books', among: true, isPage: true },
      ],
    });
    await draw();
    server.expectOne('/api/counts').flush({
      types: [
        { type: 'ward.0', states: {}, mine: 3 },
        { type: 'ward.1', states: {}, mine: 2 },
      ],
      turn: { total: 5, overdue: 0, latest: null, waiting: 0, sent: 0 },
    });
    await robot.settle();
  });

  it('has the workbench first, then the groups of the area, and figures apart from cases', () => {
    expect(robot.lines()).toEqual([
      '工作台5',
      '等待他人',
      '关注',
      '全部功能',
      '病区案件',
      '甲类3',
      '乙类2',
      '名册',
      '丙类',
      '专题',
      '统计分析',
      '概览',
    ]);
  });

  it('folds a group, which counts for its entries then, and remembers that', async () => {
    await robot.press('病区案件');
    expect(robot.lines()).not.toContain('甲类3');
    expect(robot.lines()).toContain('病区案件5');
    await draw();
    expect(robot.lines()).toContain('病区案件5');
    await robot.press('病区案件5');
    expect(robot.lines()).toContain('甲类3');
  });

  it('is folded as a whole with [, each group a short word that opens it again', async () => {
    await robot.key('[');
    expect(robot.lines()).toEqual(['5', '', '', '', '案件5', '名册', '统计分析']);
    await robot.press('名册');
    expect(robot.lines()).toContain('丙类');
    await robot.key('[');
    await robot.press('展开菜单');
    expect(robot.lines()).toContain('甲类3');
  });

  it('keeps favourites above the groups, opened with Alt 1, moved by keyboard and taken out again', async () => {
    await robot.press('收藏 丙类');
    await robot.press('收藏 概览');
    expect(robot.lines().slice(4, 7)).toEqual(['收藏', '丙类', '概览']);
    await robot.key('1', document.body, { altKey: true, code: 'Digit1' });
    await breathe();
    expect(TestBed.inject(Location).path()).toBe('/records/ward.2');
    await robot.key('ArrowDown', robot.entry('丙类'), { altKey: true });
    expect(robot.lines().slice(5, 7)).toEqual(['概览', '丙类']);
    expect(robot.text).toContain('丙类 移到第 2 位');
    await robot.press('取消收藏 概览');
    expect(robot.lines().slice(4, 7)).toEqual(['收藏', '丙类', '病区案件']);
  });

  it('puts a favourite that was taken out by mistake back where it stood, for ten seconds', async () => {
    const favourites = (): readonly string[] => robot.lines().slice(5, 8);
    for (const name of ['甲类', '乙类', '丙类']) await robot.press(`收藏 ${name}`);
    expect(favourites()).toEqual(['甲类3', '乙类2', '丙类']);
    const now = spyOn(Date, 'now').and.callThrough();
    await robot.press('取消收藏 甲类');
    await robot.press('收藏 甲类');
    expect(favourites()).toEqual(['甲类3', '乙类2', '丙类']);
    await robot.press('取消收藏 甲类');
    now.and.returnValue(Date.now() + 10_001);
    await robot.press('收藏 甲类');
    expect(favourites()).toEqual(['乙类2', '丙类', '甲类3']);
  });

  it('orders favourites by dragging', async () => {
    for (const name of ['甲类', '乙类', '丙类']) await robot.press(`收藏 ${name}`);
    robot.entry('丙类').dispatchEvent(new DragEvent('dragstart'));
    robot.entry('甲类').dispatchEvent(new DragEvent('dragover', { cancelable: true }));
    robot.entry('甲类').dispatchEvent(new DragEvent('drop', { cancelable: true }));
    await robot.settle();
    expect(robot.lines().slice(5, 8)).toEqual(['丙类', '甲类3', '乙类2']);
  });

  it('shows whoever handles no records nothing of a workbench', async () => {
    TestBed.resetTestingModule();
    server = setUp([]);
    await signIn(server, { ...clerk, may: { ...clerk.may, records: false } });
    await define(server, {});
    await draw();
    expect(robot.lines()).toEqual([]);
  });
});
