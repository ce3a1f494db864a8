import { HttpClient } from '@angular/common/http';
import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterOutlet } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Language } from '../i18n/index.js';
import { NoPermissionPage } from '../states/index.js';
import type { MenuView } from '@fatong/contracts/api';
import { OverlayRobot, breathe, clerk, define, problem, recordView, setUp, signIn } from '../testing/index.js';
import { Catalogue, Session, SignInForm, mayOnly, signedIn } from './index.js';
import { SignInRobot } from './sign-in-form.robot.js';

@Component({ selector: 'ft-outlet', imports: [RouterOutlet], template: `<router-outlet />` })
class Outlet {}

@Component({ template: `the page` })
class Page {}

describe('the session', () => {
  let server: HttpTestingController;
  beforeEach(
    () =>
      (server = setUp([
        { path: 'sign-in', component: Page },
        { path: 'no-permission', component: NoPermissionPage },
        { path: 'flows', component: Page, canActivate: [signedIn, mayOnly('messages')] },
        { path: '**', component: Page, canActivate: [signedIn] },
      ])),
  );
  afterEach(() => server.verify());

  it('sends language, app and token with what it asks', async () => {
    await signIn(server);
    TestBed.inject(Language).choose('en');
    void firstValueFrom(TestBed.inject(HttpClient).post('/api/anything', {}));
    const { headers } = server.expectOne('/api/anything').request;
    expect(['Accept-Language', 'X-Fatong-Surface', 'X-CSRF-Token'].map((name) => headers.get(name))).toEqual(['en', 'admin', 'csrf-1']);
  });

  it('calls a list as the reader’s menu calls it', async () => {
    const entry = (type: string, title: readonly [string, string], more = {}): MenuView => ({ type, title, group: 'all', ...more });
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['坊', 'Ward'],
          groups: [{ name: 'all', title: ['病区', 'Ward'] }],
          records: ['ward.case'],
          menu: [entry('ward.case', ['本所', 'My firm'], { only: true }), entry('ward.case', ['我的案件', 'My cases'])],
        },
      ],
      records: [recordView(), recordView({ type: 'ward.other', title: ['其他', 'Others'] })],
    });
    const catalogue = TestBed.inject(Catalogue);
    expect([catalogue.listTitle('ward.case'), catalogue.listTitle('ward.other')]).toEqual([
      ['我的案件', 'My cases'],
      ['其他', 'Others'],
    ]);
  });

  it('is nobody’s when the server says so, which is no error', async () => {
    const restored = TestBed.inject(Session).restore();
    server.expectOne('/api/session').flush(problem('no-session'), { status: 401, statusText: '' });
    expect(await restored).toBeNull();
  });

  it('sends strangers to sign in and remembers where they were going', async () => {
    TestBed.createComponent(Outlet);
    const going = TestBed.inject(Router).navigateByUrl('/records/ward.case?state=open');
    await breathe();
    server.expectOne('/api/session').flush(problem('no-session'), { status: 401, statusText: '' });
    await going;
    expect(decodeURIComponent(TestBed.inject(Router).url)).toBe('/sign-in?goal=/records/ward.case?state=open');
  });

  it('shows "no permission" at the same address to those without the right', async () => {
    const page = TestBed.createComponent(Outlet);
    await signIn(server);
    await define(server, {});
    await TestBed.inject(Router).navigateByUrl('/flows');
    await page.whenStable();
    expect((page.nativeElement as HTMLElement).textContent).toContain('没有查看这里的权限');
    expect(TestBed.inject(Location).path()).toBe('');
  });

  it('that ended asks once over the open page and sends the requests again', async () => {
    await signIn(server);
    const page = TestBed.createComponent(Page);
    const http = TestBed.inject(HttpClient);
    const answers = Promise.all([firstValueFrom(http.post('/api/one', { text: 'kept' })), firstValueFrom(http.get('/api/two'))]);
    server.expectOne('/api/one').flush(problem('no-session'), { status: 401, statusText: '' });
    server.expectOne('/api/two').flush(problem('no-session'), { status: 401, statusText: '' });
    const dialog = new OverlayRobot(page);
    await dialog.until('the dialog is there', () => dialog.text.includes('登录已失效'));
    await dialog.fill('密码', 'Demo-Fatong-2026');
    dialog.button('登录').click();
    server.expectOne({ method: 'POST', url: '/api/session' }).flush({ ...clerk, csrf: 'csrf-2' });
    await dialog.until('requests are sent again', () => server.match(() => false).length === 0 && !dialog.text.includes('登录已失效'));
    const one = server.expectOne('/api/one');
    expect([one.request.body, one.request.headers.get('X-CSRF-Token')]).toEqual([{ text: 'kept' }, 'csrf-2']);
    one.flush('first');
    server.expectOne('/api/two').flush('second');
    expect((await answers) as unknown[]).toEqual(['first', 'second']);
  });
});

describe('signing in', () => {
  it('wants both, tells the server’s refusal, and hands on the session', async () => {
    const server = setUp();
    const page = TestBed.createComponent(SignInForm);
    const robot = new SignInRobot(page);
    let name = '';
    page.componentInstance.signedIn.subscribe((view) => (name = view.account.name));
    await robot.submit();
    expect(robot.alert).toContain('请填写用户名和密码');
    await robot.signIn('city.clerk', 'wrong');
    server
      .expectOne('/api/session')
      .flush(problem('login-failed', { title: '登录失败', detail: '用户名或密码不正确。' }), { status: 401, statusText: '' });
    await robot.until('the refusal is told', () => robot.alert.includes('用户名或密码不正确'));
    await robot.signIn('city.clerk', 'Demo-Fatong-2026');
    const { request, flush } = ((call) => ({ request: call.request, flush: () => call.flush(clerk) }))(server.expectOne('/api/session'));
    expect(request.body).toEqual({ username: 'city.clerk', password: 'Demo-Fatong-2026', surface: 'admin' });
    flush();
    await robot.until('the session is handed on', () => name !== '');
    expect(name).toBe('林书言');
  });
});
