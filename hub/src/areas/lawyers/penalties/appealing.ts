import { not } from '@fatong/contracts/expression';
import { set } from '../../../definitions/index.js';
import { office } from '../area.js';
import { appealAnsweredBefore, appealedBefore, notInForce, notJudged, notReceived, retriedBefore } from './appeals.js';

const standing = ['served', 'annulled', 'closed', 'withdrawn'] as const;

/** The second instance, as the handler learns of it, and what the bureau answers there. */
export const appealing = {
  noteAppeal: {
    title: ['记录上诉（二审）', 'Record the appeal'],
    from: standing,
    by: office.clerks,
    form: ['judgedOn', 'appealOn', 'appellant', 'appealCourt', 'appealReceivedOn', 'appeal', 'appealNumber'],
    need: ['judgedOn', 'appealOn', 'appellant', 'appealCourt', 'appeal'],
    unless: [notJudged],
    refuses: appealedBefore,
  },
  answerAppeal: {
    title: ['提交二审答辩', 'Answer in the appeal'],
    from: standing,
    by: office.clerks,
    form: ['appealAnsweredOn', 'appealPapers'],
    need: ['appealAnsweredOn', 'appealPapers'],
    unless: [notReceived],
    refuses: appealAnsweredBefore,
  },
  noteRetrial: {
    title: ['记录再审', 'Record the retrial'],
    from: standing,
    by: office.clerks,
    form: ['retrialOn', 'retrialCourt', 'retrial', 'retrialNumber'],
    need: ['retrialOn', 'retrialCourt', 'retrial'],
    unless: [notInForce],
    refuses: retriedBefore,
  },
  // Sent back, the first court has it again: what it judged before is no more.
  retry: {
    title: ['发回重审，重新记录一审', 'Tried again by the first court'],
    from: standing,
    by: office.clerks,
    unless: [
      {
        when: (p: Parameters<typeof notJudged.when>[0]) => not(p.appeal.is('remanded')),
        why: ['二审没有发回重审。', 'The appeal did not send it back.'],
      },
    ],
    then: [
      set({
        lawsuit: 'pending',
        lawsuitNumber: null,
        judgedOn: null,
        appealOn: null,
        appellant: null,
        appealReceivedOn: null,
        appealAnsweredOn: null,
        appeal: null,
        appealNumber: null,
      }),
    ],
  },
} as const;
