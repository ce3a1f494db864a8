import { each, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { integer, ref, rows } from '../../../definitions/index.js';
import { office } from '../registers/office.js';

interface Graded {
  readonly offices?: readonly string[] | null;
  readonly graded?: readonly { readonly office?: string | null }[] | null;
}
const files = (zh: string, en: string) => integer([zh, en], { min: 0, max: 10_000 });

/** 各机构卷宗评查 (N32): where several offices are looked at, whose files were excellent, good, fair or poor; without it they count for none of them. */
export const grading = {
  fields: {
    graded: rows(
      ['各机构卷宗评查', 'Files by office'],
      {
        office: ref(['机构', 'Office'], office, { required: true }),
        excellent: files('优秀卷数', 'Excellent'),
        good: files('良好卷数', 'Good'),
        fair: files('合格卷数', 'Fair'),
        poor: files('不合格卷数', 'Poor'),
      },
      { most: 60 },
    ),
  },
  refuses: [
    {
      at: 'graded.office',
      when: (i: Recorded<Graded>) => each(i.graded, (one): Condition => not(i.offices.has(one.office))),
      why: ['该机构不在受检机构之列。', 'This office is none of those that were inspected.'],
    },
  ],
} as const;
