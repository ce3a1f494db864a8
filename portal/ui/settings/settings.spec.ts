import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Language } from '../i18n/index.js';
import { Start } from '../memory/index.js';
import { Favourites } from '../places/index.js';
import { Scheme } from '../shell/index.js';
import { Robot, define, recordView, setUp, signIn } from '../testing/index.js';
import { Comfort, SizeSwitch } from './index.js';
import { SettingsPage } from './settings-page.js';

@Component({ template: `` })
class Other {}

class SettingsRobot extends Robot {
  startPages(): readonly string[] {
    return this.all('option').map((option) => option.textContent?.trim() ?? '');
  }
}

describe('my settings', () => {
  const { dataset } = document.documentElement;

  async function open(): Promise<SettingsRobot> {
    const server = setUp([{ path: '**', component: Other }]);
    await signIn(server);
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [{ name: 'all', title: ['全部', 'All'] }],
          records: ['ward.case'],
          menu: [{ title: ['案件', 'Cases'], type: 'ward.case', group: 'all' }],
        },
      ],
      records: [recordView()],
    });
    const robot = new SettingsRobot(TestBed.createComponent(SettingsPage));
    await robot.settle();
    return robot;
  }
  afterEach(() => {
    const comfort = TestBed.inject(Comfort);
    comfort.density.keep('usual');
    comfort.size.keep('usual');
    TestBed.inject(Scheme).choose('auto');
    TestBed.inject(Language).choose('zh');
    TestBed.tick();
  });

  it('set at once how closely rows stand and how large letters are, and keep it', async () => {
    const robot = await open();
    await robot.choose('紧凑');
    await robot.choose('特大');
    expect([dataset['density'], dataset['size']]).toEqual(['compact', 'larger']);
    expect(localStorage.getItem('fatong.admin.account-1.density')).toBe('"compact"');
    TestBed.inject(Comfort).size.keep('usual');
    await robot.settle();
    expect(dataset['size']).toBeUndefined();
  });

  it('are not needed for large type: one press, for who is not signed in too, and another one gives it back', async () => {
    setUp();
    const robot = new Robot(TestBed.createComponent(SizeSwitch));
    await robot.settle();
    await robot.press('大字版');
    expect([dataset['size'], robot.button('大字版').getAttribute('aria-pressed')]).toEqual(['larger', 'true']);
    await robot.press('大字版');
    expect(dataset['size']).toBeUndefined();
  });

  it('set language and colours as the bar does', async () => {
    const robot = await open();
    await robot.choose('深色');
    expect(dataset['scheme']).toBe('dark');
    await robot.choose('English');
    expect(robot.text).toContain('Opened after signing in');
  });

  it('open another page after signing in, and the workbench again whenever it is asked for', async () => {
    const robot = await open();
    const [start, router] = [TestBed.inject(Start), TestBed.inject(Router)];
    expect(start.instead()).toBeNull();
    TestBed.inject(Favourites).toggle('/records/ward.case');
    await robot.settle();
    expect(robot.startPages()).toEqual(['工作台', '全部待办', '案件']);
    await robot.fill('登录后打开', '/records/ward.case');
    expect(start.instead()?.toString()).toBe('/records/ward.case');
    await router.navigateByUrl('/sign-in?goal=x');
    expect(start.instead()?.toString()).toBe('/records/ward.case');
    await router.navigateByUrl('/tray');
    expect(start.instead()).toBeNull();
  });

  it('open the workbench once the page that was chosen is no favourite any more', async () => {
    await open();
    const start = TestBed.inject(Start);
    TestBed.inject(Favourites).toggle('/records/ward.case');
    start.choose('/records/ward.case');
    expect(start.instead()?.toString()).toBe('/records/ward.case');
    TestBed.inject(Favourites).toggle('/records/ward.case');
    expect(start.instead()).toBeNull();
  });
});
