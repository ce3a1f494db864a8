import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Robot, recordAnswer, recordView, setUp } from '../testing/index.js';
import { Guide } from './index.js';

const guide = {
  path: ['open', 'shut'],
  states: {
    open: {
      now: ['正在审查', 'Under examination'],
      you: ['请提交申辩', 'Submit your defence'],
      asks: true,
      within: { words: ['20 个工作日内', 'Within 20 working days'], since: ['notifiedOn', 'filedOn'] },
    },
  },
} as const;

@Component({ imports: [Guide], template: `<ft-guide [record]="record" [guide]="guide" [answer]="answer" />` })
class Page {
  protected readonly record = recordView({ guide });
  protected readonly guide = guide;
  protected readonly answer = recordAnswer('1', { state: 'open', values: { filedOn: '2026-03-02' } });
}

class GuideRobot extends Robot {
  steps(): { readonly current: string | null; readonly words: string }[] {
    return this.all('li').map((step) => ({ current: step.getAttribute('aria-current'), words: step.textContent ?? '' }));
  }
}

describe('the guide of a record', () => {
  it('says what happens now, what is expected of the reader, by when and from which day', async () => {
    setUp();
    const robot = new Robot(TestBed.createComponent(Page));
    await robot.settle();
    for (const words of ['现在', '正在审查', '您要做的', '请提交申辩', '20 个工作日内', '立案日期 2026-03-02'])
      expect(robot.text).toContain(words);
  });

  it('breaks the name of a step between its words alone, however narrow', async () => {
    setUp();
    const page = TestBed.createComponent(Page);
    await page.whenStable();
    const host = page.nativeElement as HTMLElement;
    host.style.cssText = 'display: block; width: 150px';
    const name = host.querySelector<HTMLElement>('li .name')!;
    name.textContent = 'Awaiting investigation';
    Object.assign(name.style, { position: 'static', width: 'auto', height: 'auto' });
    const lines = document.createRange();
    lines.selectNodeContents(name);
    expect(new Set([...lines.getClientRects()].map(({ top }) => top)).size).toBeLessThanOrEqual(2);
  });

  it('marks the present step of the course, for the eye and for who listens', async () => {
    setUp();
    const robot = new GuideRobot(TestBed.createComponent(Page));
    await robot.settle();
    const [here, ahead] = robot.steps();
    expect([here?.current, ahead?.current]).toEqual(['step', null]);
    expect(ahead?.words).toContain('未开始');
  });
});
