import { describe, expect, it } from 'vitest';
import {
  area,
  checkAreas,
  choice,
  date,
  deduction,
  end,
  gather,
  integer,
  parameter,
  record,
  ref,
  register,
  score,
  text,
  type ScoreScale,
} from '../index.js';

const x = area('x', ['域', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: {} });
const player = register(x, 'player', ['队员', 'Players'], {
  fields: { name: text(['姓名', 'Name']), rank: choice(['等级', 'Rank'], { good: ['良好', 'Good'], poor: ['较差', 'Poor'] }) },
  see: { clerk: 'city' },
  heading: ['name'],
  list: { columns: ['name'] },
});
const foul = record(x, 'foul', ['违例', 'Fouls'], {
  number: 'XF{yyyymmdd}{seq:6}',
  fields: { player: ref(['队员', 'Player'], player), weight: integer(['分值', 'Weight']), on: date(['日期', 'On']) },
  states: { found: end(['认定', 'Found']) },
  see: { clerk: 'city' },
  actions: { find: { title: ['认定', 'Find'], to: 'found', by: 'clerk', form: ['player', 'weight', 'on'] } },
  heading: ['on'],
  list: { columns: ['number'] },
});

const sound: ScoreScale = {
  full: 100,
  floor: 0,
  bands: [
    ['good', 60],
    ['poor', 0],
  ],
  recovery: {
    months: 12,
    then: [
      [1, 2],
      [0, 1],
    ],
  },
};
const scored = ({
  versions = [['2026-01-01', sound]],
  keeps = 'rank',
  by = 'player',
  of = foul,
  names = ['found'],
}: {
  readonly versions?: readonly (readonly [string, ScoreScale])[];
  readonly keeps?: 'rank' | 'name';
  readonly by?: 'player' | 'weight';
  readonly of?: typeof foul;
  readonly names?: readonly string[];
} = {}) => {
  const points = parameter('x.points', ['积分', 'Points'], versions);
  return score(points, ['积分', 'Points'], {
    about: player,
    keeps,
    deductions: names.map((name) => deduction(points, of, { name, title: ['认定', 'Found'], by, reads: ['on'], of: () => [] })),
  });
};
const faultsOf = (...scores: readonly object[]): readonly string[] => checkAreas([gather(x, [{ player, foul, scores }])]);
const withScale = (change: Partial<ScoreScale>): readonly string[] =>
  faultsOf(scored({ versions: [['2026-01-01', { ...sound, ...change }]] }));

describe('the check of scores', () => {
  it('finds nothing where all is in order', () => {
    expect(faultsOf(scored())).toEqual([]);
  });

  it('finds a band that nothing can keep, and one that its field does not know', () => {
    expect(faultsOf(scored({ keeps: 'name' }))).toEqual(['x: the score x.points keeps its band in name, which is no choice of one.']);
    expect(
      withScale({
        bands: [
          ['best', 60],
          ['poor', 0],
        ],
      }),
    ).toEqual(['x: the score x.points has the band best, which rank does not know.']);
  });

  it('finds a deduction that is nobody’s, one of another area, two of one name, and a second score of a type', () => {
    expect(faultsOf(scored({ by: 'weight' }))).toEqual([
      'x: the score x.points reads found by weight, which is not one record of x.player.',
    ]);
    expect(faultsOf(scored({ of: { ...foul, name: 'y.foul' as 'x.foul' } }))).toEqual([
      'x: the score x.points reads found from y.foul, which is not of its area.',
    ]);
    expect(faultsOf(scored({ names: ['found', 'found'] }))).toEqual(['x: the score x.points has two deductions found.']);
    expect(faultsOf(scored(), scored())).toEqual(['x: x.player has two scores.']);
  });

  it('finds a parameter without a value, versions out of order, and a scale that makes no sense, by its version', () => {
    expect(faultsOf(scored({ versions: [] }))).toEqual(['x: the score x.points has a parameter without a value.']);
    expect(
      faultsOf(
        scored({
          versions: [
            ['2026-01-01', sound],
            ['2025-01-01', sound],
          ],
        }),
      ),
    ).toEqual(['x: the score x.points has a parameter whose versions are not in the order of their dates.']);
    expect(withScale({ floor: 100 })).toEqual(['x: the score x.points has a floor that is no less than all of it (version 1).']);
    expect(
      withScale({
        bands: [
          ['good', 60],
          ['poor', 10],
        ],
      }),
    ).toEqual(['x: the score x.points has no band for the fewest points (version 1).']);
    expect(
      withScale({
        bands: [
          ['poor', 0],
          ['good', 0],
        ],
      }),
    ).toEqual(['x: the score x.points has bands that are not in their order (version 1).']);
    expect(
      withScale({
        recovery: {
          months: 0,
          then: [
            [1, 2],
            [1, 2],
          ],
        },
      }),
    ).toEqual([
      'x: the score x.points recovers in no time (version 1).',
      'x: the score x.points does not recover step by step to nothing (version 1).',
    ]);
  });
});
