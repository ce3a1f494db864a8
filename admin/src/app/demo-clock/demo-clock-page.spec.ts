import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { daysAfter } from '@fatong/contracts/calendar';
import { moveClock } from '@fatong/contracts/codes';
import { Clock, DemoMark, Language, wall } from '@fatong/ui';
import { Robot, clerk, problem, setUp, signIn, untilAsked } from '@fatong/ui/testing';
import { DemoClockPage } from './demo-clock-page.js';

/** As they stand: the mark on every page. */
@Component({ imports: [DemoMark, DemoClockPage], template: `<ft-demo-mark /><ft-demo-clock-page />` })
class Under {}

describe('the page of the demo’s clock', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let real: string;
  beforeEach(async () => {
    server = setUp();
    await signIn(server, { ...clerk, may: { ...clerk.may, records: false, moveClock: true } });
    real = wall(TestBed.inject(Clock).real()).date;
    robot = new Robot(TestBed.createComponent(Under));
    await robot.settle();
  });
  afterEach(() => moveClock(0));

  /** The server takes what was asked for. */
  async function taken(today: string | null, daysAhead: number): Promise<void> {
    await untilAsked(server, '/api/demo/clock');
    const { request, flush } = ((call) => ({ request: call.request, flush: (body: object) => call.flush(body) }))(
      server.expectOne({ method: 'POST', url: '/api/demo/clock' }),
    );
    expect(request.body).toEqual({ today });
    flush({ today: daysAfter(real, daysAhead), realDay: real, daysAhead });
    await robot.until('it is said', () => robot.text.includes('所有页面随之更新'));
  }

  it('says which day it is, how far from the real one, and what goes by it and what does not', () => {
    expect(robot.text).toContain(`与真实日期一致（${real}）`);
    expect(robot.field('拨到').value).toBe(real);
    for (const words of ['随之变化', '办理期限', '不随之变化', '报文的收发时间']) expect(robot.text).toContain(words);
    expect(robot.button('回到真实日期').hasAttribute('disabled')).toBeTrue();
  });

  it('makes it the day that is entered, days later, and the real one again; this page and the mark at the seal go by it at once', async () => {
    await robot.fill('拨到', daysAfter(real, 31));
    await robot.press('拨到这一天');
    await taken(daysAfter(real, 31), 31);
    expect(robot.text).toContain(`比真实日期 ${real} 快 31 天`);
    expect(robot.text).toContain(`今天按 ${daysAfter(real, 31)} 计`);
    await robot.press('+30 天');
    await taken(daysAfter(real, 61), 61);
    expect(robot.field('拨到').value).toBe(daysAfter(real, 61));
    await robot.press('回到真实日期');
    await taken(null, 0);
    expect(robot.text).not.toContain('今天按');
  });

  it('tells at the field why it cannot be that day, and asks for one when there is none', async () => {
    await robot.fill('拨到', '2026-02-31');
    await robot.press('拨到这一天');
    await untilAsked(server, '/api/demo/clock');
    server
      .expectOne('/api/demo/clock')
      .flush(problem('input', { errors: [{ pointer: '/today', code: 'date', detail: '日历上没有这一天。' }] }), {
        status: 422,
        statusText: '',
      });
    await robot.until('it is told', () => robot.text.includes('日历上没有这一天。'));
    expect(robot.field('拨到').getAttribute('aria-invalid')).toBe('true');
    await robot.fill('拨到', '');
    await robot.press('拨到这一天');
    expect(robot.text).toContain('请填写日期。');
    server.verify();
  });

  it('forgets what it said of a move when somebody else makes it another day', async () => {
    await robot.press('+7 天');
    await taken(daysAfter(real, 7), 7);
    TestBed.inject(Clock).follow(8);
    await robot.settle();
    expect(robot.text).not.toContain('已拨到');
    expect(robot.field('拨到').value).toBe(daysAfter(real, 8));
  });

  it('speaks English to whoever reads it', async () => {
    TestBed.inject(Language).choose('en');
    await robot.settle();
    for (const words of [`The real day (${real})`, 'Make it this day', '+7 days', 'Back to the real day', 'What does not'])
      expect(robot.text).toContain(words);
    TestBed.inject(Language).choose('zh');
  });
});
