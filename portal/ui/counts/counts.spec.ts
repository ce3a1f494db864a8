import type { HttpTestingController } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SpokenEvents, clerk, recordView, setUp, signIn } from '../testing/index.js';
import { Live } from '../live/index.js';
import { Counts } from './counts.js';

@Component({ template: '' })
class Page {
  readonly counts = inject(Counts);
}

describe('the counts of rail, tab and first page', () => {
  let server: HttpTestingController;
  let counts: Counts;
  const answer = (states: Record<string, Record<string, number>>) => ({
    types: Object.entries(states).map(([type, of]) => ({ type, states: of, mine: type === 'ward.case' ? 2 : 0 })),
    turn: { total: 2, overdue: 1, latest: '2026-01-02T03:04:05.000Z', waiting: 0, sent: 0 },
  });

  beforeEach(async () => {
    server = setUp();
    await signIn(server);
    jasmine.clock().install();
    jasmine.clock().mockDate();
    ({ counts } = TestBed.createComponent(Page).componentInstance);
  });
  afterEach(() => {
    TestBed.inject(Live).stop();
    jasmine.clock().uninstall();
  });

  it('are one question for all types, and none of a state is nothing', () => {
    expect(counts.of('ward.case', 'open')).toBeUndefined();
    server.expectOne('/api/counts').flush(answer({ 'ward.case': { open: 3 } }));
    expect([counts.of('ward.case', 'open'), counts.of('ward.case', 'waiting'), counts.of('ward.house', 'open')]).toEqual([3, 0, 0]);
    expect([counts.turn()?.total, counts.mine('ward.case'), counts.mine('ward.house')]).toEqual([2, 2, 0]);
    server.verify();
  });

  it('are one question however many parts of the page show them, and none for who handles no records', async () => {
    TestBed.createComponent(Page);
    expect(TestBed.inject(Counts)).toBe(counts);
    server.expectOne('/api/counts').flush(answer({}));
    TestBed.resetTestingModule();
    jasmine.clock().uninstall();
    server = setUp();
    await signIn(server, { ...clerk, may: { ...clerk.may, records: false } });
    expect(TestBed.inject(Counts).turn()).toBeUndefined();
    server.verify();
  });

  it('are read again at the first change, and then every fifteen seconds at most', () => {
    server.expectOne('/api/counts').flush(answer({}));
    TestBed.inject(Live).start();
    const say = (): void => {
      SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case', id: '1' });
      jasmine.clock().tick(1_001);
    };
    say();
    server.expectOne('/api/counts').flush(answer({}));
    for (let i = 0; i < 10; i += 1) say();
    server.expectNone('/api/counts');
    jasmine.clock().tick(15_000);
    server.expectOne('/api/counts').flush(answer({ 'ward.case': { open: 1 } }));
    expect(counts.of('ward.case', 'open')).toBe(1);
    server.verify();
  });

  it('choose the types of which most is in hand where there are many, in their own order', () => {
    const records = Array.from({ length: 120 }, (_, n) => recordView({ type: `ward.type${n}` }));
    expect(counts.most(records)).toEqual([]);
    server
      .expectOne('/api/counts')
      .flush(answer({ 'ward.type7': { open: 1, waiting: 1 }, 'ward.type90': { open: 5 }, 'ward.type2': { open: 1 } }));
    expect(counts.most(records).map(({ type }) => type)).toEqual([
      'ward.type0',
      'ward.type1',
      'ward.type2',
      'ward.type3',
      'ward.type7',
      'ward.type90',
    ]);
    expect(counts.most(records.slice(0, 3))).toEqual(records.slice(0, 3));
  });
});
