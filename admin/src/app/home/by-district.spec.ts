import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { DistrictCountsAnswer } from '@fatong/contracts/api';
import { Robot, define, problem, recordView, setUp, signIn } from '@fatong/ui/testing';
import { ByDistrict } from './by-district.js';

const names = Array.from({ length: 8 }, (_, i) => `ward.case${i}`);
const counted = (type: string, overdue: number, near: number) => ({ type, overdue, near });

describe('what is overdue or due soon, by district', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<ByDistrict>;
  let robot: Robot;

  async function draw(answer: DistrictCountsAnswer): Promise<void> {
    server.expectOne('/api/counts/districts').flush(answer);
    await robot.settle();
  }
  const rows = (): readonly (readonly string[])[] =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr, tfoot tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()).filter((text) => text !== ''),
    );

  beforeEach(async () => {
    server = setUp([]);
    await signIn(server);
    await define(server, {
      areas: [{ name: 'ward', title: ['病区', 'Ward'], groups: [], records: names, menu: [] }],
      records: names.map((type, i) => recordView({ type, title: [`第 ${i} 类`, `Kind ${i}`] })),
      districts: [
        { value: '310101', label: ['黄浦区', 'Huangpu'] },
        { value: '310104', label: ['徐汇区', 'Xuhui'] },
      ],
    });
    fixture = TestBed.createComponent(ByDistrict);
    robot = new Robot(fixture);
    await robot.settle();
  });

  it('stands district by district, of each type two figures that open exactly their lists, and the whole city below', async () => {
    await draw({
      items: [
        { district: '310104', types: [counted('ward.case1', 3, 1), counted('ward.case0', 0, 2)] },
        { district: '310101', types: [counted('ward.case0', 2, 0)] },
        { district: null, types: [counted('ward.case1', 1, 0)] },
      ],
      partly: false,
    });
    expect(rows()).toEqual([
      ['徐汇区', '3', '1', '0', '2'],
      ['黄浦区', '0', '0', '2', '0'],
      ['市级（不属于任何区）', '1', '0', '0', '0'],
      ['全市', '4', '1', '2', '2'],
    ]);
    expect(robot.text.indexOf('第 1 类')).toBeLessThan(robot.text.indexOf('第 0 类'));
    const link = (named: string): string | null => robot.button(named).getAttribute('href');
    expect(link('徐汇区第 1 类超期 3 件')).toBe('/records/ward.case1?standing=overdue&district=310104');
    expect(link('徐汇区第 0 类临期 2 件')).toBe('/records/ward.case0?standing=near&district=310104');
    expect(link('市级（不属于任何区）第 1 类超期 1 件')).toBe('/records/ward.case1?standing=overdue&district=-');
    expect(link('全市第 1 类超期 4 件')).toBe('/records/ward.case1?standing=overdue');
  });

  it('has room for six types; those that press less are named and lead to their lists', async () => {
    await draw({ items: [{ district: '310101', types: names.map((type, i) => counted(type, i + 1, 0)) }], partly: true });
    expect(rows()[0]).toEqual(['黄浦区', ...['8', '7', '6', '5', '4', '3'].flatMap((count) => [count, '0'])]);
    expect(['第 1 类', '第 0 类'].map((title) => robot.button(title).getAttribute('href'))).toEqual([
      '/records/ward.case1',
      '/records/ward.case0',
    ]);
    expect(robot.text).toContain('仅统计了');
  });

  it('says in one line that nothing presses, and what went wrong where it could not be read', async () => {
    await draw({ items: [], partly: false });
    expect(robot.text).toContain('各区均无超期、临期的记录');
    fixture = TestBed.createComponent(ByDistrict);
    robot = new Robot(fixture);
    server.expectOne('/api/counts/districts').flush(problem('unavailable', { title: '服务暂不可用' }), { status: 503, statusText: '' });
    await robot.settle();
    expect(robot.text).toContain('服务暂不可用');
  });
});
