import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterOutlet } from '@angular/router';
import { Robot, breathe, setUp } from '../testing/index.js';
import { FirstDraw } from './index.js';

@Component({ imports: [FirstDraw, RouterOutlet], template: `<ft-first-draw /><router-outlet />` })
class App {}

@Component({ template: `总览` })
class Page {}

describe('Until the first page is there', () => {
  it('where it will stand is drawn, however long the server takes to say who is there; then it is gone', async () => {
    const answered = Promise.withResolvers<boolean>();
    setUp([{ path: '', component: Page, canActivate: [() => answered.promise] }]);
    const fixture = TestBed.createComponent(App);
    const robot = new Robot(fixture);
    TestBed.inject(Router).initialNavigation();
    await breathe();
    fixture.detectChanges();
    expect(robot.text).toBe('正在读取…');
    answered.resolve(true);
    await robot.until('the page is there', () => robot.text.includes('总览'));
    expect(robot.text).toBe('总览');
  });

  it('nothing of it is drawn where a page could not be opened: that page says why', async () => {
    setUp([{ path: '', component: Page, canActivate: [() => Promise.reject(new Error('away'))] }]);
    const robot = new Robot(TestBed.createComponent(App));
    await expectAsync(TestBed.inject(Router).navigateByUrl('/')).toBeRejected();
    await robot.until('it is gone', () => robot.text === '');
  });
});
