import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { consult } from '../../../definitions/index.js';
import type { Category } from '../categories/form.js';
import { musts } from '../categories/musts.js';
import type { kinds, purposes } from './codes.js';

interface Issued {
  readonly category?: Category | null;
  readonly itemCode?: string | null;
  readonly purpose?: keyof typeof purposes | null;
  readonly kind?: keyof typeof kinds | null;
  readonly change?: string | null;
  readonly needsWitness?: boolean | null;
  readonly witnesses?: readonly unknown[] | null;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What the table in force asks for of this item is there, and of a repeated appraisal what changed against the first (F01–F18, F24). */
export const filled = consult<Issued>()(musts, {
  fills: ['formVersion'],
  asks: {},
  given: ({ category, itemCode, purpose }) => ({ category, item: itemCode, purpose }),
  says: ({ values, rows, version }) => {
    const said = values as Readonly<Record<string, unknown>>;
    const asked = [...new Set(rows.flatMap(({ fields }) => fields ?? []))];
    return {
      set: { formVersion: version },
      needs: [
        ...asked
          .filter((field) => isEmpty(said[field]))
          .map((field) => ({
            field,
            why: ['该鉴定事项出具意见书前须填写此项。', 'Of this item it must be filled before the opinion is issued.'] as const,
          })),
        ...(values.kind === 'repeat' && isEmpty(values.change)
          ? [{ field: 'change', why: ['重新鉴定须写明意见变动。', 'Of a repeated appraisal say what changed.'] as const }]
          : []),
      ],
    };
  },
});

/** 程序通则 art. 25. */
export const unwitnessed = {
  when: (c: Recorded<Issued>): Condition => and(c.needsWitness.is(true), not(c.witnesses.exists())),
  why: ['该鉴定须有见证人在场，没有见证人不能继续（程序通则第二十五条）。', 'It needs a witness: without one it does not go on (art. 25).'],
} as const;
