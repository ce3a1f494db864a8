import { TestBed } from '@angular/core/testing';
import { SpokenEvents, setUp } from '../testing/index.js';
import { Clock } from '../time/index.js';
import { Live } from './index.js';

describe('live updates', () => {
  beforeEach(() => {
    jasmine.clock().install();
    jasmine.clock().mockDate();
    setUp();
  });
  afterEach(() => {
    TestBed.inject(Live).stop();
    jasmine.clock().uninstall();
  });

  it('reach whoever asked for their kind, at most once a second', () => {
    const live = TestBed.inject(Live);
    const heard: string[] = [];
    live.changes('failures').subscribe(({ kind }) => heard.push(kind));
    live.start();
    for (let i = 0; i < 20; i += 1) SpokenEvents.last!.say('failures', { kind: 'failures' });
    SpokenEvents.last!.say('messages', { kind: 'messages' });
    jasmine.clock().tick(1_001);
    expect(heard).toEqual(['failures']);
  });

  it('of a record reach its page and lists of its type, not others', () => {
    const live = TestBed.inject(Live);
    const heard: string[] = [];
    live.recordChanges('ward.case', '1').subscribe(() => heard.push('page'));
    live.recordChanges('ward.case').subscribe(() => heard.push('list'));
    live.recordChanges('ward.house').subscribe(() => heard.push('other'));
    live.start();
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case', id: '2' });
    jasmine.clock().tick(501);
    expect(heard).toEqual(['list']);
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case', id: '1' });
    jasmine.clock().tick(501);
    expect(heard.sort()).toEqual(['list', 'list', 'page']);
  });

  it('of several types reach what counts them, at once and then at most every two seconds', () => {
    const live = TestBed.inject(Live);
    let heard = 0;
    live.changesOf(() => ['ward.case', 'ward.fee']).subscribe(() => (heard += 1));
    live.start();
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.house' });
    expect(heard).toBe(0);
    for (const type of ['ward.case', 'ward.house', 'ward.fee', 'ward.case']) SpokenEvents.last!.say('record', { kind: 'record', type });
    expect(heard).toBe(1);
    jasmine.clock().tick(2_001);
    expect(heard).toBe(2);
  });

  it('make every screen read again when it is another day in the demo, and once only', () => {
    const [live, clock] = [TestBed.inject(Live), TestBed.inject(Clock)];
    const heard: string[] = [];
    live.recordChanges('ward.case', '1').subscribe(() => heard.push('page'));
    live.changes('failures').subscribe(() => heard.push('failures'));
    live.start();
    SpokenEvents.last!.say('clock', { kind: 'clock', daysAhead: 0 });
    jasmine.clock().tick(1_001);
    expect(heard).toEqual([]);
    for (let i = 0; i < 2; i += 1) SpokenEvents.last!.say('clock', { kind: 'clock', daysAhead: 3 });
    jasmine.clock().tick(1_001);
    expect(heard.sort()).toEqual(['failures', 'page']);
    expect([clock.ahead(), clock.now().getTime() - clock.real().getTime()]).toEqual([3, 3 * 86_400_000]);
    clock.follow(0);
  });

  it('make screens read records again in another hour, since how far a time limit is was counted in the one before', () => {
    jasmine.clock().mockDate(new Date('2026-11-24T15:59:50.000Z'));
    const live = TestBed.inject(Live);
    const heard: string[] = [];
    live.changes('record').subscribe(() => heard.push('record'));
    live.changes('failures').subscribe(() => heard.push('failures'));
    TestBed.tick();
    expect(heard).toEqual([]);
    jasmine.clock().tick(30_001);
    TestBed.tick();
    jasmine.clock().tick(1_001);
    expect(heard).toEqual(['record']);
  });

  it('are told once the stream is open, since what happened while the first page was read went unheard', () => {
    const live = TestBed.inject(Live);
    const heard: string[] = [];
    live.recordChanges('ward.case', '1').subscribe(() => heard.push('page'));
    live.changes('failures').subscribe(() => heard.push('failures'));
    live.start();
    jasmine.clock().tick(1_001);
    expect(heard).toEqual([]);
    SpokenEvents.last!.open();
    jasmine.clock().tick(1_001);
    expect(heard.sort()).toEqual(['failures', 'page']);
  });

  it('that begin within a second of the first page have nothing read again that was read just now; after a break everything is', () => {
    const live = TestBed.inject(Live);
    let heard = 0;
    live.changes('messages').subscribe(() => (heard += 1));
    live.start();
    jasmine.clock().tick(900);
    SpokenEvents.last!.open();
    jasmine.clock().tick(2_000);
    expect([live.state(), heard]).toEqual(['on', 0]);
    SpokenEvents.last!.break();
    jasmine.clock().tick(1_001);
    SpokenEvents.last!.open();
    jasmine.clock().tick(1_001);
    expect(heard).toBe(1);
  });

  it('come back by themselves after a break, later each time, and then everything is read again', () => {
    const live = TestBed.inject(Live);
    let heard = 0;
    live.changes('messages').subscribe(() => (heard += 1));
    live.start();
    const first = SpokenEvents.last!;
    jasmine.clock().tick(1_000);
    first.open();
    jasmine.clock().tick(1_001);
    expect([live.state(), heard]).toEqual(['on', 1]);
    first.break();
    expect(live.state()).toBe('broken');
    jasmine.clock().tick(1_001);
    const second = SpokenEvents.last!;
    expect(second).not.toBe(first);
    second.break();
    jasmine.clock().tick(1_001);
    expect(SpokenEvents.last).toBe(second);
    jasmine.clock().tick(1_000);
    SpokenEvents.last!.open();
    jasmine.clock().tick(1_001);
    expect([live.state(), heard]).toEqual(['on', 2]);
  });
});
