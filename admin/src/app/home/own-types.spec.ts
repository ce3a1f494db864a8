import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { define, recordView, setUp, signIn } from '@fatong/ui/testing';
import { OwnTypes } from './own-types.js';

const names = Array.from({ length: 8 }, (_, i) => `ward.case${i}`);

describe('what the first page says how much of', () => {
  let server: HttpTestingController;
  let types: OwnTypes;
  const shown = (): readonly string[] => types.shown().map(({ type }) => type.slice(-1));

  beforeEach(async () => {
    server = setUp();
    await signIn(server);
    await define(server, {
      areas: [{ name: 'ward', title: ['病区', 'Ward'], groups: [], records: names, menu: [] }],
      records: names.map((type) => recordView({ type })),
    });
    types = TestBed.runInInjectionContext(() => new OwnTypes());
    server.expectOne('/api/counts').flush({
      types: names.map((type, i) => ({ type, states: { open: i }, mine: 0 })),
      turn: { total: 0, overdue: 0, latest: null, waiting: 0, sent: 0 },
    });
  });

  it('are the six types of which most is in hand, until one chooses', () => {
    expect([shown(), types.isMany(), types.isOwn()]).toEqual([['2', '3', '4', '5', '6', '7'], true, false]);
  });

  it('are those one chose, six at most, in the order of the menu; kept for him, and as usual again', () => {
    for (const type of ['ward.case7', 'ward.case0', 'ward.case1']) types.turn(type);
    expect([shown(), types.isFull()]).toEqual([['0', '2', '3', '4', '5', '6'], true]);
    expect(JSON.parse(localStorage.getItem('fatong.admin.account-1.home-types')!)).not.toContain('ward.case1');
    types.usual();
    expect(shown()).toEqual(['2', '3', '4', '5', '6', '7']);
  });
});
