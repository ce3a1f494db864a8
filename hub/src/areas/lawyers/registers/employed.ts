import { not, type Recorded } from '@fatong/contracts/expression';
import type { LawyerCategory } from '@fatong/contracts/codes';
import { boolean, ref } from '../../../definitions/index.js';
import { employer } from './employer.js';

/** Who is no lawyer of a firm but of the unit that he works for. */
export const ofUnits = ['publicService', 'corporate', 'legalAid', 'military'] as const satisfies readonly LawyerCategory[];

/** The unit of a public-service or corporate lawyer, and whether it reviews his cases itself (L19). */
export const employed = {
  employer: ref(['所在单位（公职、公司律师）', 'Unit of a public-service or corporate lawyer'], employer, {
    class: 'public',
    filter: true,
  }),
  unitReviews: boolean(['所在单位自行审核', 'His unit reviews'], { class: 'public', take: { ref: 'employer', field: 'reviews' } }),
};

export const employing = {
  nameEmployer: {
    title: ['登记所在单位', 'Name his unit'],
    by: 'city-clerk',
    form: ['employer'],
    need: ['employer'],
    unless: [
      {
        when: (l: Recorded<{ readonly category?: LawyerCategory | null }>) => not(l.category.in(ofUnits)),
        why: [
          '该律师是律师事务所律师，没有公职、公司律师所在单位。',
          'He is a lawyer of a firm: there is no unit of a public-service or corporate lawyer.',
        ],
      },
    ],
  },
  followEmployer: { title: ['所在单位审核设定变更', 'Who reviews in his unit'], by: [], form: ['unitReviews'] },
} as const;
