import { describe, expect, it } from 'vitest';
import { ageOn, feesOf, issueBy, peopleOf, recordingsOf, workdaysTaken } from './reckoned.js';

describe('what follows from what an office says of an act', () => {
  it('N01: the age is that of the day of acceptance: 60 on the birthday, not the day before', () => {
    expect([ageOn('1966-03-03', '2026-03-03'), ageOn('1966-03-04', '2026-03-03')]).toEqual([60, 59]);
  });

  it('N01: the band is that of the oldest applicant; companies and agents have no age', () => {
    const digest = 'A'.repeat(64);
    const of = (...born: readonly string[]) =>
      peopleOf(
        born.map((bornOn, i) => ({ kind: 'person' as const, name: `人${i}`, digest: digest.slice(1) + i, bornOn })),
        '2026-03-03',
      );
    expect(of('1990-01-01', '1950-01-01')).toMatchObject({ oldest: 76, ageBand: 'old', persons: 2, parties: ['person'] });
    expect(of('1966-03-03')).toMatchObject({ oldest: 60, ageBand: 'elderly' });
    expect(peopleOf([{ kind: 'enterprise', name: '公司', digest, bornOn: '1950-01-01' }], '2026-03-03')).toMatchObject({
      oldest: null,
      ageBand: 'organisation',
      applicants: [{ row: 1, kind: 'enterprise', name: '公司' }],
    });
  });

  it('N22: the same digest twice is one person', () => {
    const one = { kind: 'person' as const, name: '甲', digest: 'B'.repeat(64) };
    expect(peopleOf([one, one], '2026-03-03')).toMatchObject({ persons: 1 });
  });

  it('N-1: accepted on 10 February 2026 it is due on 9 March, and with the pause from 24 February to 2 March on 17 March', () => {
    expect(issueBy('2026-02-10')).toBe('2026-03-09');
    expect(issueBy('2026-02-10', [{ from: '2026-02-24', until: '2026-03-02', reason: 'supplement' }])).toBe('2026-03-17');
  });

  it('N32: days until the certificate are working days, less those of pauses, each once', () => {
    expect(workdaysTaken('2026-03-02', '2026-03-09')).toBe(5);
    const pauses = [
      { from: '2026-03-03', until: '2026-03-04', reason: 'verification' },
      { from: '2026-03-04', until: '2026-03-05', reason: 'supplement' },
    ] as const;
    expect(workdaysTaken('2026-03-02', '2026-03-09', [...pauses])).toBe(2);
  });

  it('N03, N26: the net fee is what was paid less what was given back; what is collected for others stays apart', () => {
    const on = '2026-03-02';
    expect(
      feesOf([
        { id: '1', kind: 'act', amount: 60_000_00, on },
        { id: '2', kind: 'translation', amount: 120_00, on },
        { id: '3', kind: 'act', amount: 20_000_00, on, refundOf: '1' },
      ]),
    ).toMatchObject({ netFee: 40_120_00, ownFee: 40_000_00, agencyFee: 120_00, refunded: 20_000_00, feeKinds: ['act', 'translation'] });
    expect(feesOf([])).toMatchObject({ netFee: 0, agencyFee: 0, refunded: 0 });
  });

  it('N06: recordings of an act are taken together: their length, the longest gap, a changed digest, another face', () => {
    const one = {
      id: 'a',
      began: '2026-03-02T01:00:00.000Z',
      ended: '2026-03-02T01:02:00.000Z',
      gap: 3,
      sm3: 'A',
      face: 'passed' as const,
    };
    expect(recordingsOf([one])).toMatchObject({ recordedSeconds: 120, longestGap: 3, isAltered: false, faceFailed: false });
    expect(recordingsOf([one, { ...one, id: 'b', gap: 80, checked: 'B', face: 'failed' }])).toMatchObject({
      recordedSeconds: 240,
      longestGap: 80,
      isAltered: true,
      faceFailed: true,
    });
    expect(recordingsOf([])).toMatchObject({ recordedSeconds: 0, longestGap: 0, isAltered: false });
  });
});
