import { expressionOf, not, valueOf, type Condition, type LeafValue, type Recorded } from '@fatong/contracts/expression';
import { assesses, set, type Question } from '../../../definitions/index.js';
import { officeClass } from '../classes/class.js';
import { grades, type Grade } from '../classes/table.js';

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
interface Pooled {
  readonly classPool?: readonly string[] | null;
  readonly kind?: string | null;
}
interface Classed {
  readonly grade: Grade;
  readonly sampling: number;
}

/** One stratum, as the draw goes by it. */
export interface Stratum {
  readonly row: number;
  readonly name: string;
  readonly pool: readonly string[];
  readonly count: number;
}

/**
 * A pool told apart by the class in force of each office, of each class the share that it says, rounded up; an office without a class is of a stratum of its own, of which one
 * is drawn, since nobody has said yet how much.
 */
export function strataOf(pool: readonly string[], classes: ReadonlyMap<string, Classed>): readonly Stratum[] {
  const order: readonly (Grade | null)[] = [...(Object.keys(grades) as Grade[]), null];
  return order
    .flatMap((grade): readonly Omit<Stratum, 'row'>[] => {
      const of = pool.filter((id) => (classes.get(id)?.grade ?? null) === grade);
      if (of.length === 0) return [];
      if (grade === null) return [{ name: '未分类', pool: of, count: 1 }];
      // A class that was decided by another version of the rules may say another share: the largest counts.
      const share = Math.max(...of.map((id) => classes.get(id)!.sampling));
      return [{ name: `${grades[grade][0]}（${share}%）`, pool: of, count: Math.max(1, Math.ceil((of.length * share) / 100)) }];
    })
    .map((one, i) => ({ row: i + 1, ...one }));
}

const questions: Readonly<Record<string, Question>> = {
  classes: {
    of: officeClass,
    reads: ['office', 'grade', 'sampling', 'effectiveOn'],
    where: () => expressionOf(leaf('state').is('current')),
  },
};

/** 双随机 by class (N29, N39): what is drawn follows from the class in force of each office. */
export const byClass = {
  title: ['按监管类别分层', 'Strata by class'],
  from: 'planned',
  by: ['inspector', 'clerk'],
  form: ['classPool'],
  need: ['classPool'],
  unless: [
    {
      when: (i: Recorded<Pooled>): Condition => not(i.kind.is('random')),
      why: ['只有双随机检查须抽取。', 'Only what is drawn by lot is drawn.'],
    },
  ],
  then: [
    assesses<Pooled, 'strata'>(questions, {
      sets: ['strata'],
      judge: ({ classes }, { classPool }) => ({
        sheets: [],
        sets: {
          strata: strataOf(
            classPool ?? [],
            new Map(
              (classes?.rows ?? []).map(({ values }) => [
                values['office'] as string,
                { grade: values['grade'] as Grade, sampling: Number(values['sampling'] ?? 0) },
              ]),
            ),
          ),
        },
      }),
    }),
    // Drawn by strata, nothing is drawn beside.
    set({ pool: null, officeCount: null }),
  ],
} as const;
