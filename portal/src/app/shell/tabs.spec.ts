import { TestBed } from '@angular/core/testing';
import { Robot, clerk, define, recordView, setUp, signIn } from '@fatong/ui/testing';
import { Tabs } from './tabs.js';

const types = (count: number): string[] => Array.from({ length: count }, (_, i) => `ward.case${i}`);

/** `count` lists, the first of them alone in its group. */
async function tabs(count: number, reports = 0): Promise<{ robot: Robot; page: HTMLElement; all: (selector: string) => HTMLElement[] }> {
  const server = setUp();
  await signIn(server, { ...clerk, surface: 'portal' });
  const groups = [
    { name: 'first', title: ['投诉', 'Complaints'] as const },
    { name: 'others', title: ['服务', 'Services'] as const },
  ];
  await define(server, {
    areas: [
      {
        name: 'ward',
        title: ['病区', 'Ward'],
        groups: groups.map(({ name, title }) => ({ name, title: [...title] })),
        records: types(count),
        menu: types(count).map((type, i) => ({ title: [`第 ${i} 类`, `Kind ${i}`], type, group: i === 0 ? 'first' : 'others' })),
      },
    ],
    records: types(count).map((type) => recordView({ type })),
    reports: Array.from({ length: reports }, (_, i) => ({
      id: `ward.report${i}`,
      area: 'ward',
      title: [`报表 ${i}`, `Report ${i}`] as [string, string],
      isPage: true,
    })),
  });
  const fixture = TestBed.createComponent(Tabs);
  const robot = new Robot(fixture);
  await robot.settle();
  const page = fixture.nativeElement as HTMLElement;
  return { robot, page, all: (selector) => [...page.querySelectorAll<HTMLElement>(selector)] };
}

describe('the tabs of the portal', () => {
  it('stand side by side where there are few', async () => {
    const { all } = await tabs(3);
    expect(all('nav > a').map(({ textContent }) => textContent.trim())).toEqual(['首页', '第 0 类', '第 1 类', '第 2 类']);
  });

  it('of many stand in their groups; one alone leads to its list, and a group opens below its name', async () => {
    const { robot, all } = await tabs(12);
    expect(all('nav > a').map(({ textContent }) => textContent.trim())).toEqual(['首页', '第 0 类']);
    const [list] = all('ul');
    expect(list!.hidden).toBe(true);
    robot.button('服务').click();
    await robot.settle();
    expect([list!.hidden, list!.querySelectorAll('a').length, robot.button('服务').getAttribute('aria-expanded')]).toEqual([
      false,
      11,
      'true',
    ]);
  });

  it('of many reports stand in one group too, so that the menu has one line', async () => {
    const { robot, all } = await tabs(12, 9);
    expect(all('nav > a')).toHaveSize(2);
    robot.button('统计分析').click();
    await robot.settle();
    expect(all('ul:not([hidden]) a')).toHaveSize(9);
  });

  it('close with Escape, which leaves the focus on the group, and with a click elsewhere', async () => {
    const { robot, page, all } = await tabs(12);
    const [list] = all('ul');
    const group = robot.button('服务');
    document.body.append(page);
    group.click();
    await robot.settle();
    list!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await robot.settle();
    expect([list!.hidden, document.activeElement]).toEqual([true, group]);
    group.click();
    await robot.settle();
    document.body.click();
    await robot.settle();
    expect(list!.hidden).toBe(true);
  });
});
