import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { daysAfter } from '@fatong/contracts/calendar';
import { Language } from '../i18n/index.js';
import { OverlayRobot, Robot, clerk, setUp, signIn } from '../testing/index.js';
import { KeyHelp } from '../keys/index.js';
import { Clock, wall } from '../time/index.js';
import { DemoBand, LanguageSwitch, PageHead, PersonMenu, Scheme, SchemeSwitch } from './index.js';

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

  it('the band says which day the demo takes as today once its clock is moved, and until then what is simulated', async () => {
    const server = setUp();
    await signIn(server, { ...clerk, daysAhead: 31 });
    const page = TestBed.createComponent(DemoBand);
    const robot = new Robot(page);
    await robot.settle();
    const [clock, day] = [TestBed.inject(Clock), (instant: Date) => wall(instant).date];
    expect(day(clock.now())).toBe(daysAfter(day(new Date()), 31));
    expect(robot.text).toBe(`合作方为模拟今天按 ${day(clock.now())} 计比真实日期 ${day(new Date())} 快 31 天`);
    clock.follow(-1);
    await robot.settle();
    expect(robot.text).toContain('慢 1 天');
    clock.follow(0);
    await robot.settle();
    expect(robot.text).toContain('均由程序模拟');
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
