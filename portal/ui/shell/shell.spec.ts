import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { daysAfter } from '@fatong/contracts/calendar';
import { Language } from '../i18n/index.js';
import { OverlayRobot, Robot, clerk, define, recordView, setUp, signIn } from '../testing/index.js';
import { KeyHelp } from '../keys/index.js';
import { Clock, wall } from '../time/index.js';
import { AreaSwitch, DemoMark, LanguageSwitch, PageHead, PersonMenu, Scheme, SchemeSwitch } from './index.js';

@Component({
  imports: [PageHead, PersonMenu, SchemeSwitch, LanguageSwitch],
  template: `<ft-language-switch /><ft-scheme-switch /><ft-person-menu /><ft-page-head [title]="['投诉案件', 'Complaints']" [crumbs]="[{ label: ['首页', 'Home'], link: ['/'] }]" />`,
})
class Page {}

@Component({ imports: [PersonMenu, KeyHelp], template: `<ft-person-menu /><ft-key-help />` })
class Signed {}

describe('around every page', () => {
  async function open(): Promise<{ robot: Robot; menu: OverlayRobot }> {
    await signIn(setUp());
    const page = TestBed.createComponent(Page);
    const robot = new Robot(page);
    await robot.settle();
    return { robot, menu: new OverlayRobot(page) };
  }

  it('stands who is signed in, with duty and unit', async () => {
    const { robot } = await open();
    expect(robot.text).toContain('林书言律师工作处 · 市局经办人');
  });

  it('the mark at the seal says that partners are simulated, and once the demo’s clock is moved which day it takes as today', async () => {
    const server = setUp();
    await signIn(server, { ...clerk, daysAhead: 31 });
    const robot = new Robot(TestBed.createComponent(DemoMark));
    await robot.settle();
    const [clock, day] = [TestBed.inject(Clock), (instant: Date) => wall(instant).date];
    const spoken = (): string => robot.buttons()[0] ?? '';
    expect(day(clock.now())).toBe(daysAfter(day(new Date()), 31));
    expect(robot.text).toBe(`模拟今天按 ${day(clock.now())} 计`);
    expect(spoken()).toContain(`比真实日期 ${day(new Date())} 快 31 天`);
    expect(spoken()).toContain('均由程序模拟');
    clock.follow(-1);
    await robot.settle();
    expect(spoken()).toContain('慢 1 天');
    clock.follow(0);
    await robot.settle();
    expect(robot.text).toBe('模拟');
  });

  it('the area is chosen where one sees several, is the one of a page that is opened, and is remembered', async () => {
    const server = setUp([{ path: '**', component: Page }]);
    await signIn(server);
    const area = (name: string, title: string): object => ({
      name,
      title: [title, name],
      groups: [{ name: 'all', title: ['全部', 'All'] }],
      records: [`${name}.case`],
      menu: [{ title: ['案件', 'Cases'], type: `${name}.case`, group: 'all' }],
    });
    const records = ['ward', 'yard'].map((name) => recordView({ type: `${name}.case`, area: name }));
    await define(server, { areas: [area('ward', '病区'), area('yard', '院子')] as never, records });
    const page = TestBed.createComponent(AreaSwitch);
    const [robot, over] = [new Robot(page), new OverlayRobot(page)];
    await robot.settle();
    expect(robot.text).toBe('病区');
    await robot.press('业务领域：病区，切换');
    await over.press('院子');
    await over.until('the menu is gone', () => document.querySelector('[role=menu]') === null);
    expect(robot.text).toBe('院子');
    await TestBed.inject(Router).navigateByUrl('/records/ward.case/1');
    await robot.settle();
    expect(robot.text).toBe('病区');
    expect(localStorage.getItem('fatong.admin.account-1.area')).toBe('"ward"');
  });

  it('there is no area to choose where one sees but one', async () => {
    await signIn(setUp());
    const robot = new Robot(TestBed.createComponent(AreaSwitch));
    await robot.settle();
    expect(robot.text).toBe('');
  });

  it('the page says its name, in the browser’s tab too, in the reader’s language', async () => {
    const { robot } = await open();
    expect(TestBed.inject(Title).getTitle()).toBe('投诉案件 · 法通');
    await robot.press('English');
    expect(TestBed.inject(Language).name()).toBe('en');
    expect(TestBed.inject(Title).getTitle()).toBe('Complaints · Fatong');
    expect(robot.text).toContain(`${clerk.account.name}Lawyers Office`);
  });

  it('how it looks is chosen in the person’s menu too, and ? shows what the keyboard does here', async () => {
    await signIn(setUp());
    const page = TestBed.createComponent(Signed);
    const [robot, over] = [new Robot(page), new OverlayRobot(page)];
    await robot.settle();
    await robot.press('林书言律师工作处 · 市局经办人');
    await over.press('外观');
    await over.press('深色');
    expect(document.documentElement.dataset['scheme']).toBe('dark');
    TestBed.inject(Scheme).choose('auto');
    // The menu within the menu too: while one is there, keys are not for the page.
    await over.until('both menus are gone', () => document.querySelector('[role=menu]') === null);
    await robot.key('?');
    await over.until('the sheet is there', () => over.text.includes('键盘快捷键'));
    expect(over.text).toContain('?显示本页的快捷键');
    await over.press('关闭');
  });

  it('light, dark and high contrast are chosen, worn by the document and remembered', async () => {
    const { robot, menu } = await open();
    await robot.press('外观');
    await menu.press('深色');
    expect(document.documentElement.dataset['scheme']).toBe('dark');
    await robot.press('外观');
    await menu.press('高对比度');
    expect(document.documentElement.dataset['contrast']).toBe('more');
    TestBed.resetTestingModule();
    const again = TestBed.inject(Scheme);
    expect([again.name(), again.isStrong()]).toEqual(['dark', true]);
    again.choose('auto');
    again.strengthen(false);
    TestBed.tick();
    expect(document.documentElement.dataset['scheme']).toBeUndefined();
  });
});
