import { describe, expect, it } from 'vitest';
import { area, checkAreas, days, did, end, gather, nearOf, record, since, stamp, state, date } from '../../definitions/index.js';
import { nextOf } from './count.js';

const ward = area('ward', ['病区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['病区', 'Ward'] },
});
const visit = (clock: object) =>
  record(ward, 'visit', ['查房', 'Visits'], {
    one: 'Visit',
    number: 'WV{yyyymmdd}{seq:6}',
    fields: { begunOn: date(['开始', 'Begun on']) },
    states: { open: state(['在办', 'Open']), shut: end(['办结', 'Shut']) },
    see: { clerk: 'city' },
    clocks: {
      close: { title: ['办结', 'Close'], from: since('begunOn'), within: days(5), met: did('shut'), warn: [3, 0], ...clock },
    },
    actions: {
      begin: { title: ['开始', 'Begin'], to: 'open', by: 'clerk', then: [stamp('begunOn')] },
      shut: { title: ['办结', 'Shut'], from: 'open', to: 'shut', by: 'clerk' },
      lapse: { title: ['失效', 'Lapse'], from: 'open', to: 'shut', by: [], byClock: true },
    },
    heading: ['begunOn'],
    list: { columns: ['number'] },
  });
const faults = (clock: object): readonly string[] => checkAreas([gather(ward, [{ visit: visit(clock) }])]);
const standing = { dueOn: '2026-03-05', metOn: null, pausedOn: null };
const next = (isDaily: boolean, toldOn: string | null, now: string) =>
  nextOf({ warn: [3, 0], within: days(5), isDaily }, { ...standing, toldOn }, now);

describe('a clock of which people are told daily once it is over', () => {
  it('warns on its days, the last one too, then on the day after its end and on each day from then', () => {
    expect(next(true, null, '2026-03-01')).toBe('2026-03-02');
    expect(next(true, '2026-03-02', '2026-03-02')).toBe('2026-03-05');
    expect(next(true, '2026-03-05', '2026-03-05')).toBe('2026-03-06');
    expect(next(true, '2026-03-06', '2026-03-06')).toBe('2026-03-07');
    expect(next(true, '2026-03-09', '2026-03-09')).toBe('2026-03-10');
  });

  it('tells once where it does not say so, and nobody once it was met or while it is paused', () => {
    expect(next(false, '2026-03-06', '2026-03-06')).toBeNull();
    const over = { ...standing, toldOn: '2026-03-06' };
    expect(nextOf({ warn: [], within: days(5), isDaily: true }, { ...over, metOn: '2026-03-06' }, '2026-03-06')).toBeNull();
    expect(nextOf({ warn: [], within: days(5), isDaily: true }, { ...over, pausedOn: '2026-03-06' }, '2026-03-06')).toBeNull();
  });

  it('is no clock at whose end the machine acts', () => {
    expect(faults({ daily: true })).not.toContainEqual(expect.stringContaining('each day'));
    expect(faults({ daily: true, atEnd: 'lapse' })).toContainEqual(expect.stringContaining('tells people each day once it is over'));
  });

  it('is near so many days before its end as it says, else from its first warning', () => {
    expect([nearOf({ warn: [30, 3], near: 3 }), nearOf({ warn: [30, 3], near: null }), nearOf({ warn: [], near: null })]).toEqual([
      3, 30, 0,
    ]);
  });
});
