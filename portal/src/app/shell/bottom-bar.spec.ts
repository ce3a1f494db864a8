import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Robot, clerk, define, setUp, signIn } from '@fatong/ui/testing';
import { BottomBar } from './bottom-bar.js';

@Component({ imports: [BottomBar], template: `<ft-bottom-bar />` })
class Page {}

describe('the bar at the foot of a phone', () => {
  it('leads to the four places, says which one it is, and how much is asked of the reader', async () => {
    const server = setUp([{ path: '**', component: Page }]);
    await signIn(server, { ...clerk, surface: 'portal' });
    await define(server, {});
    const { fixture } = await RouterTestingHarness.create('/?part=progress');
    const robot = new Robot(fixture);
    server.expectOne('/api/counts').flush({ types: [], turn: { total: 3, overdue: 0, latest: null, waiting: 0, sent: 0 } });
    await robot.settle();
    const links = [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
    expect(
      links.map((link) => [link.textContent.replaceAll(/\s+/g, ''), link.getAttribute('href'), link.getAttribute('aria-current')]),
    ).toEqual([
      ['首页3', '/', null],
      ['办事', '/?part=begin', null],
      ['进度', '/?part=progress', 'page'],
      ['我的', '/?part=own', null],
    ]);
    links[3]!.click();
    await robot.settle();
    expect(TestBed.inject(Router).url).toBe('/?part=own');
  });
});
