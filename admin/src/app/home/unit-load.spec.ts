import { TestBed } from '@angular/core/testing';
import { Robot, clerk, setUp, signIn } from '@fatong/ui/testing';
import { UnitLoad } from './unit-load.js';

const colleague = (id: string, name: string, load: { inHand: number; asked: number; overdue: number }) => ({
  id,
  name,
  roles: [],
  deputies: [],
  load,
});

describe('how much a unit has to do', () => {
  it('is shown to who has charge of it, each by name, who is most behind first, and who is away', async () => {
    const server = setUp([]);
    await signIn(server);
    const fixture = TestBed.createComponent(UnitLoad);
    const robot = new Robot(fixture);
    await robot.settle();
    server.expectOne('/api/deputies').flush({
      colleagues: [
        colleague(clerk.account.id, clerk.account.name, { inHand: 1, asked: 1, overdue: 0 }),
        colleague('a', '吴冬', { inHand: 8, asked: 2, overdue: 0 }),
        colleague('b', '周立行', { inHand: 4, asked: 3, overdue: 2 }),
      ],
      items: [
        {
          id: 'd',
          account: { id: 'a', name: '吴冬' },
          deputy: { id: 'b', name: '周立行' },
          from: '2026-11-20',
          until: '2026-12-04',
          state: 'running',
          setBy: 'x',
          mayEnd: false,
        },
      ],
    });
    await robot.settle();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim()))).toEqual([
      ['周立行', '2', '3', '4'],
      ['吴冬 离岗 2026-12-04', '0', '2', '8'],
    ]);
    expect(robot.button('人员负荷').getAttribute('href')).toBe('/deputies');
  });

  it('takes no room where nobody is in his charge', async () => {
    const server = setUp([]);
    await signIn(server);
    const robot = new Robot(TestBed.createComponent(UnitLoad));
    server
      .expectOne('/api/deputies')
      .flush({ colleagues: [colleague(clerk.account.id, clerk.account.name, { inHand: 1, asked: 1, overdue: 0 })], items: [] });
    await robot.settle();
    expect(robot.text).toBe('');
  });
});
