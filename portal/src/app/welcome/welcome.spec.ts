import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { signedIn } from '@fatong/ui';
import { Robot, breathe, problem, setUp } from '@fatong/ui/testing';
import { orWelcome } from './or-welcome.js';
import { WelcomePage } from './welcome-page.js';

@Component({ template: `inside` })
class Inside {}

describe('the portal’s front door', () => {
  async function come(url: string): Promise<{ path: string; robot: Robot }> {
    const server = setUp([
      { path: 'welcome', component: WelcomePage },
      { path: 'sign-in', component: WelcomePage },
      { path: '**', component: Inside, canActivate: [orWelcome, signedIn] },
    ]);
    const coming = RouterTestingHarness.create(url);
    await breathe();
    server.expectOne('/api/session').flush(problem('no-session'), { status: 401, statusText: '' });
    const robot = new Robot((await coming).fixture);
    await robot.settle();
    return { path: decodeURIComponent(TestBed.inject(Location).path()), robot };
  }

  it('welcomes strangers and says what the portal is', async () => {
    const { path, robot } = await come('/');
    expect(path).toBe('/welcome');
    expect(robot.text).toContain('法律服务，一处办理');
    expect(robot.field('用户名')).toBeTruthy();
  });

  it('asks for signing in at a deeper address and keeps it', async () => {
    expect((await come('/records/ward.case')).path).toBe('/sign-in?goal=/records/ward.case');
  });
});
