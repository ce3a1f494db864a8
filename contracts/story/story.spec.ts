import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { contract, dice, internal } from '../index.js';
import { begin, historyOf, isStory, stories } from './index.js';

const label = { label: ['号', 'Number'] as const };
const given = (message: string, kind: 'in' | 'out', owner = 'metro') =>
  contract({
    owner,
    message,
    version: 1,
    title: ['物', 'Thing'],
    kind,
    identity: { id: ['BH'], version: 'BBH', key: 'BH', order: 'version' },
    schema: internal(
      Type.Object({
        BH: Type.String(label),
        BBH: Type.Integer(label),
        ZT: Type.Enum(['1', '2'], label),
        RQ: Type.Optional(Type.String(label)),
      }),
    ),
  });
const found = given('found', 'in');
const asked = given('asked', 'out');
const { says, hears, story } = stories<{ readonly what: string }>();
const cast = () => ({ what: 'umbrella' });

describe('a story', () => {
  it('goes on by its days and what was said, with number and versions of its own, and ends', () => {
    const lost = story({
      cast,
      number: ({ about: { what }, serial }) => `${what}-${serial}`,
      begins: { found: 1 },
      steps: {
        found: says(found, ({ day }) => ({ ZT: '1', RQ: day }), [2, 2]),
        returned: says(
          found,
          ({ said }) => ({ ...said, ZT: '2' }),
          () => 5,
        ),
      },
      ways: { found: { returned: 1 } },
    });
    const opening = { about: cast(), serial: '3', dice: dice(1), day: '2026-03-02' };
    expect(historyOf(lost, opening, '2026-12-31').map(({ step, data, day, at }) => [step, data, day, at.slice(0, 10)])).toEqual([
      ['found', { BH: 'umbrella-3', BBH: 1, ZT: '1', RQ: '2026-03-04' }, '2026-03-04', '2026-03-04'],
      ['returned', { BH: 'umbrella-3', BBH: 2, ZT: '2', RQ: '2026-03-04' }, '2026-03-09', '2026-03-09'],
    ]);
    expect(historyOf(lost, opening, '2026-03-08')).toHaveLength(1);
    const life = begin(lost, opening);
    expect([life.next()?.step, life.isOver, life.next()?.step, life.isOver, life.next()]).toEqual(['found', false, 'returned', true, null]);
    expect(begin(lost, opening).next('2026-07-01')).toMatchObject({ day: '2026-07-01', data: { RQ: '2026-07-01' } });
    expect([isStory(lost), isStory({ ...lost }), isStory(null)]).toEqual([true, false, false]);
  });

  it('waits for a message of ours, and goes on by what it says', () => {
    const errand = story({
      begins: { asked: 1 },
      steps: {
        asked: hears(asked, 'WP'),
        answered: says(found, ({ about: { what }, serial }) => ({ BH: serial, ZT: what === 'umbrella' ? '1' : '2' })),
      },
      ways: { asked: { answered: 1 }, answered: { asked: 1 } },
    });
    const life = begin(errand, { about: { what: 'hat' }, serial: 'r1', dice: dice(1), day: '2026-03-02' });
    expect([life.waits, life.isOver, life.next()]).toEqual([true, false, null]);
    life.hear({ what: 'umbrella' }, 'r2');
    expect([life.waits, life.next('2026-03-03')?.data, life.waits]).toEqual([false, { BH: 'r2', BBH: 1, ZT: '1' }, true]);
    life.hear({ what: 'hat' }, 'r3');
    expect(life.next('2026-03-04')?.data).toEqual({ BH: 'r3', BBH: 2, ZT: '2' });
  });

  it('is refused where a step goes the wrong way or is never reached, where two tell it, and where nobody says what it is about', () => {
    const first = says(found, () => ({ ZT: '1' }));
    const of =
      (steps: Record<string, typeof first>, ways: object = {}, more: object = { cast }) =>
      () =>
        story({ ...more, begins: { first: 1 }, steps: { first, ...steps }, ways });
    expect(of({ second: first })).toThrow('Nothing leads to second in a story of metro.');
    expect(of({ second: says(asked, () => ({ ZT: '1' })) }, { first: { second: 1 } })).toThrow(
      'The step second of a story of metro says metro.asked.v1, which goes the other way.',
    );
    expect(of({ second: hears(found, 'X') }, { first: { second: 1 } })).toThrow('waits for metro.found.v1, which goes the other way.');
    expect(of({ second: says(given('other', 'in', 'tram'), () => ({})) }, { first: { second: 1 } })).toThrow(
      'A story is one partner’s, and this one has messages of metro, tram.',
    );
    expect(of({ second: hears(asked, 'X') }, { first: { second: 1 } })).toThrow('begins by itself and waits for us in second');
    expect(of({}, {}, {})).toThrow('begins by itself and does not say what its cases are about: it needs a cast.');
  });
});
