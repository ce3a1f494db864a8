import { describe, expect, it } from 'vitest';
import { aboutStaff, isInScope, judges, type Part } from './judging.js';
import type { Warning } from './parameters.js';

/** A part as a rule looks at it, on Monday 2 March 2026. */
const part = (values: object, more: object = {}): Part => ({
  id: 'p',
  number: 'FB1',
  state: 'handling',
  createdAt: '2026-02-02T01:00:00.000Z',
  values,
  ...more,
});
const today = '2026-03-02';
const warning = (more: object): Warning => ({ name: '规则', kind: 'node', trigger: 'sent', limit: 1, level: 'order', due: 3, ...more });
const isHit = (name: keyof typeof judges, one: Part, limit: number) => judges[name](one, limit, today) !== null;

describe('what each trigger of a warning rule looks for (P15)', () => {
  it('P15: not received, and not accepted, for more than so many working days, the day of rest not counted', () => {
    // Of the three days since then the Saturday is one that is worked (补班).
    const sent = part({}, { state: 'sent', createdAt: '2026-02-26T01:00:00.000Z' });
    expect([isHit('sent', sent, 1), isHit('sent', sent, 3)]).toEqual([true, false]);
    expect(isHit('sent', part({}, { createdAt: '2026-01-05T01:00:00.000Z' }), 1)).toBe(false);
    const accepting = part({ takenOn: '2026-02-24' }, { state: 'accepting' });
    expect([isHit('accepting', accepting, 2), isHit('accepting', accepting, 10)]).toEqual([true, false]);
  });

  it('P15: in hand without a step for more than so many days, counted from the last step or the acceptance', () => {
    expect(isHit('idle', part({ acceptedOn: '2026-02-10' }), 19)).toBe(true);
    expect(isHit('idle', part({ acceptedOn: '2026-02-10' }), 20)).toBe(false);
    expect(isHit('idle', part({ acceptedOn: '2026-02-10', records: [{ what: '调查', on: '2026-02-25' }] }), 10)).toBe(false);
    expect(isHit('idle', part({ acceptedOn: '2026-01-10' }, { state: 'answered' }), 1)).toBe(false);
  });

  it('P15: due within so many days, and overdue for so many; an answered one is neither, nor one that is another unit’s', () => {
    expect([isHit('near', part({ answerDue: '2026-03-05' }), 4), isHit('near', part({ answerDue: '2026-03-05' }), 3)]).toEqual([
      true,
      false,
    ]);
    expect([isHit('overdue', part({ answerDue: '2026-02-27' }), 3), isHit('overdue', part({ answerDue: '2026-02-27' }), 4)]).toEqual([
      true,
      false,
    ]);
    const late = { answerDue: '2026-02-27', answeredOn: '2026-03-01' };
    expect([isHit('near', part(late), 30), isHit('overdue', part(late), 1)]).toEqual([false, false]);
    for (const state of ['moved', 'returned', 'refused', 'withdrawn', 'stopped'])
      expect([state, isHit('overdue', part({ answerDue: '2026-02-01' }, { state }), 1)]).toEqual([state, false]);
  });

  it('P15: something amiss at a step: objected to twice, answered without a step, a day before its receipt', () => {
    expect(isHit('returned', part({ refusals: 'once' }, { state: 'objected' }), 2)).toBe(true);
    expect(isHit('returned', part({ refusals: 'once' }), 2)).toBe(false);
    expect(isHit('skipped', part({ duty: 'main', answeredOn: '2026-03-01' }, { state: 'answered' }), 1)).toBe(true);
    expect(isHit('skipped', part({ duty: 'main', answeredOn: '2026-03-01', records: [{ what: '调查' }] }, { state: 'answered' }), 1)).toBe(
      false,
    );
    expect(isHit('early', part({ receivedOn: '2026-02-10', acceptedOn: '2026-02-09' }), 1)).toBe(true);
    expect(isHit('early', part({ receivedOn: '2026-02-10', acceptedOn: '2026-02-10' }), 1)).toBe(false);
  });

  it('P15: so many petitions about the staff of a unit within ninety days are one fact, of the month it became so', () => {
    const staff = (day: string) => part({ respondentKind: 'staff' }, { createdAt: `${day}T01:00:00.000Z` });
    const old = staff('2025-11-01');
    const parts = [old, staff('2026-01-10'), staff('2026-02-10'), part({ respondentKind: 'notary' })];
    expect(aboutStaff(parts, 3, today)).toEqual([]);
    expect(aboutStaff([...parts, staff('2026-02-20')], 3, today)).toMatchObject([
      { hit: { since: '2026-02-20', words: '九十日内反映本单位人员 3 件' } },
    ]);
  });

  it('P15: a rule looks within its own scope and days, and not while it is off', () => {
    const one = part({ channel: 'letter', content: 'notary', grade: 'grave', flags: ['mass'], unitKind: 'district' });
    for (const scope of [
      {},
      { channels: ['letter'] },
      { contents: ['notary'], grades: ['grave'] },
      { flags: ['mass', 'joint'] },
      { unit: 'district' },
    ])
      expect([scope, isInScope(one, warning(scope), today)]).toEqual([scope, true]);
    for (const scope of [
      { channels: ['visit'] },
      { flags: ['joint'] },
      { unit: 'office' },
      { isOff: true },
      { from: '2026-03-03' },
      { to: '2026-03-01' },
    ])
      expect([scope, isInScope(one, warning(scope), today)]).toEqual([scope, false]);
  });
});
