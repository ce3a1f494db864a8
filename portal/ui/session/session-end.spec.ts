import { HttpClient } from '@angular/common/http';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Subject } from 'rxjs';
import { OverlayRobot, Robot, breathe, clerk, problem, setUp, signIn } from '../testing/index.js';
import { LOOKS, Session, SessionEnd } from './index.js';

const minute = 60_000;
const left = (seconds: number) => ({ headers: { 'X-Fatong-Session-Seconds': String(seconds) } });

@Component({ template: 'signing in' })
class SignInPage {}

describe('Before a session ends', () => {
  let server: HttpTestingController;
  let page: ComponentFixture<SessionEnd>;
  let robot: Robot;
  let looks: Subject<void>;
  let ahead: number;
  beforeEach(async () => {
    ahead = 0;
    const real = Date.now.bind(Date);
    spyOn(Date, 'now').and.callFake(() => real() + ahead);
    looks = new Subject();
    TestBed.overrideProvider(LOOKS, { useValue: looks });
    server = setUp([{ path: 'sign-in', component: SignInPage }]);
    await signIn(server);
    TestBed.inject(Session).lasts(900);
    page = TestBed.createComponent(SessionEnd);
    robot = new Robot(page);
    await robot.settle();
  });
  afterEach(() => server.verify());

  /** So many minutes later, the page looks. */
  const later = async (minutes: number): Promise<void> => {
    ahead += minutes * minute;
    looks.next();
    await breathe();
    await robot.settle();
  };

  it('what the screen reads by itself says that nobody is there', () => {
    const isUnattended = (): boolean => {
      TestBed.inject(HttpClient).get('/api/tray').subscribe();
      return server.expectOne('/api/tray').request.headers.has('X-Fatong-Unattended');
    };
    expect(isUnattended()).toBeFalse();
    ahead += 2 * minute;
    expect(isUnattended()).toBeTrue();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(isUnattended()).toBeFalse();
  });

  it('who works is kept without being asked', async () => {
    await later(9);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await later(0.5);
    server.expectNone('/api/session');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await later(0.6);
    const asked = server.expectOne('/api/session');
    expect(asked.request.headers.has('X-Fatong-Unattended')).toBeFalse();
    asked.flush(clerk, left(900));
    await breathe();
    expect(robot.text).toBe('');
  });

  it('who seems away is warned two minutes before, and stays with one press', async () => {
    await later(13.5);
    const asked = server.expectOne('/api/session');
    expect(asked.request.headers.get('X-Fatong-Unattended')).toBe('true');
    asked.flush(clerk, left(90));
    await robot.until('the warning is there', () => robot.text.includes('长时间没有操作'));
    document.dispatchEvent(new Event('pointerdown'));
    robot.button('继续工作').click();
    const stays = server.expectOne('/api/session');
    expect(stays.request.headers.has('X-Fatong-Unattended')).toBeFalse();
    stays.flush(clerk, left(900));
    await robot.until('the warning is gone', () => robot.text === '');
    expect(TestBed.inject(Session).endsAt()! - Date.now()).toBeGreaterThan(800_000);
  });

  it('of whom nobody came back covers the page, and leaves it when he does not sign in', async () => {
    await later(16);
    server.expectOne('/api/session').flush(problem('no-session'), { status: 401, statusText: '' });
    const dialog = new OverlayRobot(page);
    await dialog.until('the dialog is there', () => dialog.text.includes('登录已失效'));
    expect(document.querySelector('.cdk-overlay-backdrop.ft-shut')).not.toBeNull();
    dialog.button('暂不登录').click();
    await dialog.until('the page is left', () => TestBed.inject(Router).url.startsWith('/sign-in'));
    expect(TestBed.inject(Session).view()).toBeNull();
  });
});
