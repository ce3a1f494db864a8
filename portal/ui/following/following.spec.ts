import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { OverlayRobot, Robot, breathe, problem, setUp, signIn } from '../testing/index.js';
import { FollowStar, NoticeKinds } from './index.js';

@Component({ imports: [FollowStar], template: `<ft-follow-star type="ward.case" id="1" title="第 1 案" [followed]="false" />` })
class Page {}

describe('following', () => {
  let server: HttpTestingController;
  beforeEach(async () => {
    server = setUp();
    await signIn(server);
  });
  afterEach(() => server.verify());

  const at = '/api/following/ward.case/1';
  async function settle(robot: Robot): Promise<void> {
    await breathe();
    await robot.settle();
  }
  async function open() {
    const page = TestBed.createComponent(Page);
    const robot = new Robot(page);
    await robot.settle();
    return {
      said: new OverlayRobot(page),
      robot,
      pressed: () => robot.button('关注').getAttribute('aria-pressed'),
    };
  }

  it('begins and ends with one press, shown at once', async () => {
    const { robot, pressed } = await open();
    expect(pressed()).toBe('false');
    await robot.press('关注');
    expect(pressed()).toBe('true');
    server.expectOne({ method: 'POST', url: at }).flush({ isFollowed: true });
    await settle(robot);
    await robot.press('关注');
    expect(pressed()).toBe('false');
    server.expectOne({ method: 'DELETE', url: at }).flush({ isFollowed: false });
    await settle(robot);
    expect(pressed()).toBe('false');
  });

  it('is asked once by a trembling hand', async () => {
    const { robot, pressed } = await open();
    await robot.press('关注');
    await robot.press('关注');
    server.expectOne({ method: 'POST', url: at }).flush({ isFollowed: true });
    await settle(robot);
    expect(pressed()).toBe('true');
  });

  it('is taken back with the server’s sentence where it is refused', async () => {
    const { robot, pressed, said } = await open();
    await robot.press('关注');
    server.expectOne(at).flush(problem('following-full', { status: 409, detail: '每人最多关注 200 项' }), { status: 409, statusText: '' });
    await said.until('it is said why', () => said.text.includes('每人最多关注 200 项'));
    await robot.settle();
    expect(pressed()).toBe('false');
  });

  const kinds = (isOn: boolean) => ({ items: [{ kind: 'followed', title: ['状态变化', 'State'], isOn }], next: null, total: 1 });

  it('tells nothing once its kind of notice is switched off in the settings', async () => {
    const robot = new Robot(TestBed.createComponent(NoticeKinds));
    await robot.settle();
    server.expectOne('/api/notices/kinds').flush(kinds(true));
    await robot.settle();
    expect(robot.field('状态变化').checked).toBeTrue();
    await robot.choose('状态变化');
    const sent = server.expectOne({ method: 'POST', url: '/api/notices/kinds/followed' });
    expect(sent.request.body).toEqual({ isOn: false });
    sent.flush(kinds(false));
    await settle(robot);
    server.expectOne('/api/notices/kinds').flush(kinds(false));
    await robot.settle();
    expect(robot.field('状态变化').checked).toBeFalse();
  });

  it('says in the settings what the server refused, and shows what is kept', async () => {
    const robot = new Robot(TestBed.createComponent(NoticeKinds));
    await robot.settle();
    server.expectOne('/api/notices/kinds').flush(kinds(true));
    await robot.settle();
    await robot.choose('状态变化');
    server.expectOne('/api/notices/kinds/followed').flush(problem('forbidden'), { status: 403, statusText: '' });
    await settle(robot);
    server.expectOne('/api/notices/kinds').flush(kinds(true));
    await robot.settle();
    expect(robot.text).toContain('detail of forbidden');
    expect(robot.field('状态变化').checked).toBeTrue();
  });
});
