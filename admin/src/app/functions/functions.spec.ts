import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Favourites } from '@fatong/ui';
import { OverlayRobot, Robot, define, recordView, setUp, signIn } from '@fatong/ui/testing';
import { FunctionsPage } from './functions-page.js';

const issue = {
  name: 'issue',
  title: ['发督办单', 'Issue an order'],
  creates: true,
  form: [],
  required: [],
  reason: 'none',
  danger: false,
} as const;

describe('the page of all functions', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let over: OverlayRobot;

  beforeEach(async () => {
    server = setUp();
    await signIn(server);
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [{ name: 'all', title: ['监督', 'Supervision'] }],
          records: ['ward.case', 'ward.order'],
          menu: [
            { title: ['案件', 'Cases'], type: 'ward.case', group: 'all' },
            { title: ['督办单', 'Orders'], type: 'ward.order', group: 'all' },
          ],
        },
      ],
      records: [recordView(), recordView({ type: 'ward.order', title: ['督办单', 'Orders'], actions: [issue] })],
      reports: [{ id: 'ward.overview', title: ['案件概览', 'Overview'], area: 'ward', isPage: true }],
    });
    const page = TestBed.createComponent(FunctionsPage);
    [robot, over] = [new Robot(page), new OverlayRobot(page)];
    await robot.settle();
  });

  it('names every page in its group, and what may be begun there', async () => {
    for (const words of ['监督', '案件', '督办单', '发督办单', '统计分析', '案件概览']) expect(robot.text).toContain(words);
    expect(robot.button('督办单').getAttribute('href')).toBe('/records/ward.order');
    await robot.press('发督办单');
    await over.until('the form is there', () => over.text.includes('发督办单'));
  });

  it('is narrowed by a word of a page, of a group or of what is begun, and says when there is nothing', async () => {
    await robot.fill('按名称筛选', '发督');
    expect(robot.text).toContain('督办单');
    expect(robot.text).not.toContain('案件');
    await robot.fill('按名称筛选', '监督');
    expect(robot.text).toContain('案件');
    await robot.fill('按名称筛选', '没有的');
    expect(robot.text).toContain('没有这样的功能');
  });

  it('puts a page among the favourites', async () => {
    await robot.press('收藏 案件概览');
    expect(
      TestBed.inject(Favourites)
        .items()
        .map(({ id }) => id),
    ).toEqual(['/reports/ward.overview']);
    expect(robot.button('取消收藏 案件概览').getAttribute('aria-pressed')).toBe('true');
  });
});
