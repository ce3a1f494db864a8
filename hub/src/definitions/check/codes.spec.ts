import { describe, expect, it } from 'vitest';
import { and, type Recorded } from '@fatong/contracts/expression';
import { area, checkAreas, choice, end, gather, provided, record, set, state, text } from '../index.js';

const ward = area('ward', ['病区', 'Ward'], {
  roles: { nurse: { title: ['护士', 'Nurse'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
type Bed = Recorded<{ readonly kind?: string | null; readonly note?: string | null; readonly state?: string }>;
/** Which conditions look for these. */
const faults = (kind: string, standing: string) => {
  const bed = record(ward, 'bed', ['床位', 'Beds'], {
    one: 'Bed',
    number: 'WB{yyyymmdd}{seq:6}',
    fields: {
      kind: choice(['种类', 'Kind'], { near: ['近窗', 'Near'], far: ['靠门', 'Far'] }, {}),
      note: text(['备注', 'Note']),
    },
    states: { taken: state(['占用', 'Taken']), free: end(['空出', 'Free']) },
    see: { nurse: { scope: 'city', when: (b: Bed) => b.kind.is(kind) } },
    actions: {
      take: { title: ['占用', 'Take'], to: 'taken', by: 'nurse', form: ['kind', 'note'] },
      release: {
        title: ['空出', 'Release'],
        from: 'taken',
        to: 'free',
        by: 'nurse',
        unless: [{ when: (b: Bed) => and(b.state.is(standing), b.note.exists()), why: ['不能空出。', 'It cannot be freed.'] }],
        then: [provided((b: Recorded<{ readonly kind?: string | null }>) => b.kind.in([kind, 'far']), set({ note: null }))],
      },
    },
    heading: ['note'],
    list: { columns: ['number'] },
  });
  return checkAreas([gather(ward, [{ bed }])]);
};

describe('a condition that compares a choice or the state', () => {
  it('knows what it is compared with', () => {
    expect(faults('near', 'taken')).toEqual([]);
  });

  it('is said at start where that is none of its codes, wherever the condition stands', () => {
    const said = faults('middle', 'lost').join('\n');
    expect(said).toContain('ward.bed: what nurse sees compares kind with middle, which it cannot be.');
    expect(said).toContain('does something where kind with middle is compared, which it cannot be.');
    expect(said).toContain('ward.bed: the action release compares state with lost, which it cannot be.');
  });
});
