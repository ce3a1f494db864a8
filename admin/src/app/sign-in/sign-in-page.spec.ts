import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { Robot, breathe, clerk, setUp } from '@fatong/ui/testing';
import { SignInPage } from './sign-in-page.js';

@Component({ template: `inside` })
class Inside {}

describe('the sign-in page', () => {
  async function enter(then: string): Promise<string> {
    const server = setUp([
      { path: 'sign-in', component: SignInPage },
      { path: '**', component: Inside },
    ]);
    const robot = new Robot((await RouterTestingHarness.create(`/sign-in?goal=${encodeURIComponent(then)}`)).fixture);
    await robot.fill('用户名', 'city.clerk');
    await robot.fill('密码', 'Demo-Fatong-2026');
    await robot.press('登录');
    server.expectOne('/api/session').flush(clerk);
    await breathe();
    return TestBed.inject(Location).path();
  }

  it('leads where the person was going', async () => {
    expect(await enter('/records/ward.case?state=open')).toBe('/records/ward.case?state=open');
  });

  for (const outside of ['//elsewhere.example/x', 'https://elsewhere.example']) {
    it(`never leads out of this app (${outside})`, async () => {
      expect(await enter(outside)).toBe('/');
    });
  }
});
