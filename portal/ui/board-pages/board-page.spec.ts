import { Location } from '@angular/common';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { BoardAnswer } from '@fatong/contracts/api';
import { boardAnswer, boardReport, breathe, clerk, define, problem, setUp, signIn } from '../testing/index.js';
import { BoardRobot } from './board-page.robot.js';
import { boardRoutes } from './index.js';

@Component({ template: `the list` })
class List {}

const districts = [
  { value: '310101', label: ['黄浦区', 'Huangpu'] },
  { value: '310115', label: ['浦东新区', 'Pudong'] },
  { value: '310118', label: ['青浦区', 'Qingpu'] },
  { value: '310120', label: ['奉贤区', 'Fengxian'] },
] as const;

describe('the page of a board (N28, N44, N45)', () => {
  let server: HttpTestingController;
  let robot: BoardRobot;
  const boards = (): readonly TestRequest[] => server.match(({ url }) => url === '/api/boards/ward.wall');
  const reports = (): readonly TestRequest[] => server.match(({ url }) => url === '/api/reports/ward.visits');

  async function open(query = ''): Promise<TestRequest> {
    server = setUp([
      { path: 'boards', children: boardRoutes },
      { path: '**', component: List },
    ]);
    await signIn(server, clerk);
    await define(server, {
      districts: [...districts],
      boards: [{ id: 'ward.wall', title: ['走访数据板', 'Board of visits'], area: 'ward', isScreen: true }],
    });
    const harness = await RouterTestingHarness.create(`/boards/ward.wall${query}`);
    robot = new BoardRobot(harness.fixture);
    await breathe();
    return boards()[0]!;
  }
  async function show(query = '', more: Partial<BoardAnswer> = {}): Promise<readonly TestRequest[]> {
    (await open(query)).flush(boardAnswer(more));
    await robot.settle();
    const asked = reports();
    for (const one of asked) one.flush(boardReport());
    await robot.settle();
    return asked;
  }

  it('N45: draws figures, rows, bars and shares of one report that is asked once, each number opening its list', async () => {
    expect((await show()).length).toBe(1);
    expect(robot.tiles()).toEqual([
      ['在办', '8在办', '40.0%占比'],
      ['有走访的房屋', '2 家'],
      ['排名', '一号楼6', '二号楼2'],
      ['构成', '一号楼675.0%', '二号楼225.0%'],
    ]);
    expect(robot.links('在办')).toEqual(['/records/ward.visit?state=open', '/records/ward.visit?state=open']);
    expect(robot.links('排名')[0]).toBe('/records/ward.visit?house=h1');
    expect(robot.text).toContain('统计范围：全市');
  });

  it('N44: outlines under a review number show it, and are called no sketch', async () => {
    const { map } = boardAnswer();
    await show('', { map: { ...map!, ground: { ...map!.ground, approval: '沪S(2026)001号', isSketch: false } } });
    expect(robot.text).toContain('审图号：沪S(2026)001号');
    expect(robot.text).not.toContain('示意图');
  });

  it('N44: tiles of a server lie under the map where there is one, with their review number', async () => {
    const { map } = boardAnswer();
    const tiles = { address: 'data:,{z}-{x}-{y}', approval: '沪S(2026)002号' };
    await show('', { map: { ...map!, ground: { ...map!.ground, tiles } } });
    expect(robot.text).toContain('底图审图号：沪S(2026)002号');
    expect(document.querySelectorAll('ft-ground.whole image').length).toBeGreaterThan(0);
  });

  it('has its tiles in the order and number a person chose, kept for him, and as declared again', async () => {
    await show();
    const titles = (): (string | undefined)[] => robot.tiles().map(([title]) => title);
    const [first, second, ...rest] = titles();
    await robot.press('调整布局');
    const moves = [...document.querySelectorAll<HTMLButtonElement>('.moves button')];
    moves.find((one) => one.getAttribute('aria-label') === '后移')!.click();
    await robot.settle();
    expect(titles()).toEqual([second, first, ...rest]);
    await robot.press('隐藏');
    await robot.press('完成调整');
    expect(titles()).toEqual([first, ...rest]);
    expect(JSON.parse(localStorage.getItem('fatong.admin.account-1.board.ward.wall')!)).toEqual(
      jasmine.objectContaining({ hidden: [jasmine.any(String)] }),
    );
    await robot.press('调整布局');
    await robot.press('恢复默认');
    await robot.press('完成调整');
    expect(titles()).toEqual([first, second, ...rest]);
  });

  it('N44: colours each point by what it says, names it, and draws another’s without its figure', async () => {
    await show();
    expect(robot.points().toSorted()).toEqual([
      ['一号楼：6', 'late'],
      ['三号楼：无权查看其数字', 'barred'],
      ['二号楼：2', 'near'],
    ]);
    expect(robot.text).toContain('示意图，非测绘成果');
    expect(robot.text).toContain('审图号：无');
    expect(robot.text).toContain('坐标未知的机构');
    expect(robot.text).toContain('四号楼');
  });

  it('N44: by a choice it is coloured and shaped by its code', async () => {
    await show('?layer=kind');
    expect(robot.points().toSorted()).toEqual([
      ['一号楼：甲', '0'],
      ['三号楼：甲', '0'],
      ['二号楼：乙', '1'],
    ]);
  });

  it('N44: says the same as a table, where each number opens its list', async () => {
    await show('?as=table');
    expect(robot.rows()).toEqual([
      ['黄浦区', '6'],
      ['浦东新区', '0'],
      ['青浦区', '0'],
      ['奉贤区', '0'],
      ['一号楼', '6'],
      ['二号楼', '2'],
      ['三号楼', '无权查看其数字'],
      ['四号楼', '0'],
    ]);
  });

  it('N44: a press on a district opens its board, on a unit its card with figures and its whole file', async () => {
    await show();
    robot.item('二号楼：2').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await breathe();
    await robot.settle();
    expect(TestBed.inject(Location).path()).toContain('entry=h2');
    for (const words of ['二号楼', '在办', '2', '某路', '一机一档', '本机构数据板']) expect(robot.card()).toContain(words);
    robot.item('黄浦区：6').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await breathe();
    expect(boards()[0]!.request.params.get('district')).toBe('310101');
  });

  it('N44: the keyboard moves from one to the next by arrows and opens by Enter', async () => {
    await show();
    const first = robot.item('黄浦区：6');
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await robot.settle();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('浦东新区：0');
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await breathe();
    expect(boards()[0]!.request.params.get('district')).toBe('310115');
  });

  it('N45: who sees one district looks at another on the map alone, and his figures stay', async () => {
    const asked = await show('', { level: 'district', levels: ['district', 'unit'], district: '310101' });
    expect(asked[0]!.request.params.get('district')).toBe('310101');
    robot.item('浦东新区：无权查看其数字').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await breathe();
    expect(boards()).toEqual([]);
    expect(TestBed.inject(Location).path()).toContain('zoom=310115');
  });

  it('N45: a unit’s board asks every report for that unit', async () => {
    const asked = await show('?unit=h1', { level: 'unit', unit: { id: 'h1', label: '一号楼', by: 'house' } });
    expect(asked[0]!.request.params.get('filter[house]')).toBe('h1');
    expect(robot.text).toContain('统计范围：一号楼');
  });

  it('N28: a tile shows on the map what it counts, and explains its models with the version in force', async () => {
    await show('?layer=kind');
    await robot.press('2 家');
    await breathe();
    expect(TestBed.inject(Location).path()).not.toContain('layer=');
    await robot.press('模型与版本');
    await robot.settle();
    expect(document.body.textContent).toContain('频繁走访');
    expect(document.body.textContent).toContain('第 2 版，自 2026-02-01');
  });

  it('N45: says why it cannot be read, and that it is not for this reader', async () => {
    (await open()).flush(
      { type: '/problems/unavailable', title: '暂时无法处理', detail: '数据库暂时不可用' },
      { status: 503, statusText: '' },
    );
    await robot.settle();
    expect(robot.text).toContain('数据库暂时不可用');
    await robot.press('重试');
    boards()[0]!.flush(problem('forbidden'), { status: 403, statusText: '' });
    await robot.settle();
    expect(robot.text).toContain('没有');
  });
});
