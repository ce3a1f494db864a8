import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { contract, dice, internal } from '../index.js';
import { historyOf, inOrder, stories, unfold, type Tale } from './index.js';

const found = contract({
  owner: 'metro',
  message: 'found',
  version: 1,
  title: ['拾物', 'Thing found'],
  kind: 'in',
  identity: { id: ['BH'], version: 'BBH', key: 'BH', order: 'version' },
  schema: internal(
    Type.Object({
      BH: Type.String({ label: ['号', 'Number'] }),
      BBH: Type.Integer({ label: ['版', 'Version'] }),
      ZT: Type.Enum(['1', '2'], { label: ['态', 'State'] }),
    }),
  ),
});
const { says, story } = stories<{ readonly what: string }>();
/** Said again and again, often several times on a day. */
const restless = story({
  cast: () => ({ what: 'umbrella' }),
  number: ({ serial }) => serial,
  begins: { found: 1 },
  steps: { found: says(found, () => ({ ZT: '1' }), [0, 1]) },
  ways: { found: { found: 1 } },
});
const opening = (n: number) => ({ about: { what: 'hat' }, serial: String(n), dice: dice(n), day: '2026-01-05' });
const byTime = (a: { readonly at: string }, b: { readonly at: string }): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

describe('a tale that is told one report after the other', () => {
  it('says what its history has, in the order of time', () => {
    for (let n = 1; n < 40; n++)
      expect([...unfold(restless, opening(n), '2026-02-20')]).toEqual(historyOf(restless, opening(n), '2026-02-20').toSorted(byTime));
  });
});

describe('tales in order', () => {
  interface Said {
    readonly at: string;
    readonly by: string;
  }
  const tale = (by: string, ...hours: readonly number[]): Tale<Said> => ({
    from: `2026-01-01T${String(Math.min(...hours)).padStart(2, '0')}`,
    reports: () => hours.map((hour) => ({ at: `2026-01-01T${String(hour).padStart(2, '0')}`, by })),
  });
  const sorted = (...lists: readonly (readonly Tale<Said>[])[]) =>
    lists
      .flat()
      .flatMap((one) => [...one.reports()])
      .toSorted(byTime);

  it('are as if all were there and sorted, those of one moment in the order of their lists and of the tales in them', () => {
    const lists = [[tale('a', 1, 5, 9), tale('b', 1, 1, 5), tale('c', 7)], [tale('d', 0, 5, 5), tale('e', 2, 20)], []] as const;
    expect([...inOrder(...lists)]).toEqual(sorted(...lists));
    expect([...inOrder<Said>()]).toEqual([]);
  });

  it('are the same for any numbers', () => {
    const chances = dice(5);
    for (let n = 0; n < 200; n++) {
      const lists = [0, 1, 2].map((list) =>
        Array.from({ length: chances.between(0, 12) }, (_, i) =>
          tale(`${list}-${i}`, ...Array.from({ length: chances.between(1, 6) }, () => chances.between(0, 23)).toSorted((a, b) => a - b)),
        ).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
      );
      expect([...inOrder(...lists)]).toEqual(sorted(...lists));
    }
  });

  it('are begun when their time has come and not before, and hold no more than those that are not over', () => {
    const open = new Set<number>();
    let [most, begun] = [0, 0];
    const long = Array.from({ length: 1_000 }, (_, n): Tale<Said> => {
      const at = (days: number): string => new Date(Date.UTC(2026, 0, 1 + n + days)).toISOString();
      return {
        from: at(0),
        *reports() {
          begun++;
          open.add(n);
          most = Math.max(most, open.size);
          yield { at: at(0), by: String(n) };
          yield { at: at(9), by: String(n) };
          open.delete(n);
        },
      };
    });
    const told = inOrder(long);
    for (let n = 0; n < 100; n++) told.next();
    expect(begun).toBeLessThan(70);
    for (const one of told) expect(one.at).toBeTruthy();
    expect([begun, most < 15]).toEqual([1_000, true]);
  });
});
