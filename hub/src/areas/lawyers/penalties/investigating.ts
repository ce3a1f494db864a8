import { and, count, not } from '@fatong/contracts/expression';
import { issue, set, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import type { Case, CaseInTime } from './case.js';
import { handled, ruling } from './posts.js';
import { reckoned, unlawful } from './rulings.js';
import { extension, review } from './steps.js';

/** What two officers do until the legal review agrees with what they propose (处罚法 42, 56, 58, 60). */
export const investigating = {
  ...extension.actions,
  askExtension: {
    ...extension.actions.askExtension,
    unless: [
      {
        when: (p: Case) => p.extendedOn.exists(),
        why: [
          '办案期限已经延长过一次，不能再延长（行政处罚法第六十条）。',
          'The time to decide was extended once and is not extended again (art. 60).',
        ],
      },
      {
        when: (p: CaseInTime) => p.clock.decide.is('overdue'),
        why: ['办案期限已经届满，不能再延长。', 'The time to decide is over: it cannot be extended.'],
      },
    ],
  },
  ...review.actions,
  askReview: {
    ...review.actions.askReview,
    due: 'decide',
    title: ['终结调查', 'End the investigation'],
    form: ['finding', ...ruling],
    need: ['finding', 'circumstances', 'evidence'],
    unless: [
      {
        when: (p: Case) => count(p.officers).less(2),
        why: ['执法人员不得少于两人（行政处罚法第四十二条）。', 'There must be two officers (art. 42).'],
      },
      {
        when: (p: Case) => not(p.defenceOn.exists()),
        why: ['尚未告知当事人陈述、申辩的权利。', 'The party was not told of the right to be heard.'],
      },
      {
        when: (p: Case) => and(p.preservedOn.exists(), not(p.preservation.exists())),
        why: ['先行登记保存的证据尚未处理。', 'The preserved evidence is not settled.'],
      },
    ],
    refuses: unlawful,
    then: [...(review.actions.askReview.then ?? []), ...reckoned, issue('report')],
  },
  approveReview: {
    ...review.actions.approveReview,
    title: ['同意（法制审核）', 'Agree (legal review)'],
    notBy: handled,
    form: ['legalOpinion'],
    need: ['legalOpinion'],
  },
  investigate: {
    title: ['补充案情、执法人员', 'Add facts or officers'],
    from: 'investigation',
    by: office.clerks,
    form: ['facts', 'articles', 'officers'],
  },
  gather: { title: ['记录证据', 'Record evidence'], from: 'investigation', by: office.clerks, form: ['evidence'], need: ['evidence'] },
  hear: {
    title: ['告知陈述申辩权', 'Offer a defence'],
    from: 'investigation',
    by: office.clerks,
    due: { clock: 'decide', when: (p: Case) => not(p.defenceOn.exists()) },
    form: ['defence', 'defencePapers'],
    then: [stamp('defenceOn')],
  },
  preserve: {
    title: ['先行登记保存', 'Preserve evidence'],
    from: 'investigation',
    by: office.clerks,
    form: ['preserved'],
    need: ['preserved'],
    then: [stamp('preservedOn'), set({ preservation: null })],
  },
  settlePreserved: {
    title: ['处理保存的证据', 'Settle preserved evidence'],
    from: 'investigation',
    by: office.clerks,
    due: { clock: 'preserve', when: (p: Case) => and(p.preservedOn.exists(), not(p.preservation.exists())) },
    form: ['preservation'],
    need: ['preservation'],
    unless: [
      { when: (p: Case) => not(p.preservedOn.exists()), why: ['本案没有先行登记保存的证据。', 'Nothing is preserved in this case.'] },
    ],
  },
} as const;
