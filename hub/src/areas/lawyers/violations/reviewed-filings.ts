import { clearedStages, filingStages, labelOf, type FilingStage } from '@fatong/contracts/codes';
import { choice, parameter, rule } from '../../../definitions/index.js';
import { practiceReview } from './practice-review.js';
import { violation } from './violation.js';

const title = ['刑事立案应审查执业', 'A criminal filing calls for a review of practice'] as const;

/** Stages of a criminal case at which the practice of the lawyer is reviewed. */
const reviewed = parameter<{ readonly stages: readonly FilingStage[] }>(
  'lawyer.practiceReview',
  title,
  [['2023-01-01', { stages: ['investigation', 'prosecution', 'judged'] }]],
  { stages: choice(['应审查的办案阶段', 'Stages that call for it'], filingStages, { many: true, required: true }) },
);

const cleared: readonly (FilingStage | null | undefined)[] = clearedStages;

/** `lawyer.practiceReview`: each criminal filing against a lawyer calls for one review, as long as it stands (L05). */
export const filingReviews = rule(reviewed, title, {
  watch: violation,
  about: 'lawyer',
  reads: ['documentKind', 'documentNumber', 'charge', 'stage', 'finding', 'withdrawn'],
  proposes: practiceReview,
  subject: 'lawyer',
  each: true,
  wrong: ['retracted'],
  judge: (violations, { stages }) =>
    violations.toReversed().flatMap(({ id, number, values: { documentKind, documentNumber, charge, stage, finding, withdrawn } }) => {
      const isOver = withdrawn === true || finding === 'unfounded' || cleared.includes(stage);
      if (documentKind !== 'filing' || !stage || isOver || !stages.includes(stage)) return [];
      const words = `违法违规记录 ${number ?? id}：立案（未定罪）${documentNumber ? ` ${documentNumber}` : ''}${charge ? `，${charge}` : ''}`;
      return [{ key: id, words, records: [id], values: { violation: id } }];
    }),
  values: (facts, { version, since, value: { stages } }) => ({
    rests: facts.map(({ words }) => words).join('\n'),
    parameter: `第 ${version} 版（${since} 起）：${stages.map((stage) => labelOf(filingStages, stage)?.[0] ?? stage).join('、')}`,
  }),
});
