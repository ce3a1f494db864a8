import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
import { OverlayRobot, Robot, setUp } from '../testing/index.js';
import { Share } from './share.js';

describe('handing a page of figures on', () => {
  let robot: Robot;
  let copied: string[];
  function open(fixed: Readonly<Record<string, string | null>>): OverlayRobot {
    setUp();
    copied = [];
    spyOn(TestBed.inject(Clipboard), 'copy').and.callFake((text) => copied.push(text) > 0);
    const fixture = TestBed.createComponent(Share);
    fixture.componentRef.setInput('fixed', fixed);
    robot = new Robot(fixture);
    return new OverlayRobot(fixture);
  }

  it('copies a link that names the days, so that it says the same tomorrow, and tells that everybody sees it with his own rights', async () => {
    const over = open({ period: 'own', from: '2026-11-01', to: '2026-11-29' });
    await robot.settle();
    await robot.press('复制链接');
    const { searchParams } = new URL(copied[0]!);
    expect([...['period', 'from', 'to']].map((name) => searchParams.get(name))).toEqual(['own', '2026-11-01', '2026-11-29']);
    await over.until('it is told', () => over.text.includes('打开者按其本人权限查看'));
  });

  it('prints on the paper that was chosen, and forgets it afterwards', async () => {
    const over = open({});
    await robot.settle();
    const print = spyOn(window, 'print');
    await robot.press('打印');
    await over.press('A3（横向，图表不缩小）');
    await over.until('it is printed', () => print.calls.count() === 1);
    expect(document.documentElement.dataset['paper']).toBe('a3');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.dataset['paper']).toBeUndefined();
  });
});
