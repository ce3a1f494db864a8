import { not } from '@fatong/contracts/expression';
import { office } from '../area.js';
import type { Case } from './case.js';
import { answeredBefore, defendedBefore, reconsideredBefore, suedBefore } from './remedies.js';

const standing = ['served', 'annulled', 'closed', 'withdrawn'] as const;

/** What is done against a decision, as the handler learns of it, and what the bureau answers (行政复议法 48, 行政诉讼法 67). */
export const contesting = {
  reconsider: {
    title: ['记录行政复议', 'Record the reconsideration'],
    from: standing,
    by: office.clerks,
    form: ['reconsiderationOn', 'reconsiderationBody', 'reconsiderationReceivedOn', 'reconsideration', 'reconsiderationNumber'],
    need: ['reconsiderationOn', 'reconsiderationBody', 'reconsideration'],
    refuses: reconsideredBefore,
  },
  answerReconsideration: {
    title: ['提交复议答复', 'Answer in reconsideration'],
    from: standing,
    by: office.clerks,
    form: ['reconsiderationAnsweredOn', 'reconsiderationPapers'],
    need: ['reconsiderationAnsweredOn', 'reconsiderationPapers'],
    unless: [
      {
        when: (p: Case) => not(p.reconsiderationReceivedOn.exists()),
        why: ['尚未记录收到复议申请书副本的日期。', 'The day the copy of the application was received is not recorded.'],
      },
    ],
    refuses: answeredBefore,
  },
  sue: {
    title: ['记录行政诉讼', 'Record the lawsuit'],
    from: standing,
    by: office.clerks,
    form: ['lawsuitOn', 'lawsuitCourt', 'lawsuitReceivedOn', 'lawsuit', 'lawsuitNumber'],
    need: ['lawsuitOn', 'lawsuitCourt', 'lawsuit'],
    refuses: suedBefore,
  },
  answerLawsuit: {
    title: ['提交行政诉讼答辩', 'Answer in court'],
    from: standing,
    by: office.clerks,
    form: ['lawsuitAnsweredOn', 'lawsuitPapers'],
    need: ['lawsuitAnsweredOn', 'lawsuitPapers'],
    unless: [
      {
        when: (p: Case) => not(p.lawsuitReceivedOn.exists()),
        why: ['尚未记录收到起诉状副本的日期。', 'The day the copy of the complaint was received is not recorded.'],
      },
    ],
    refuses: defendedBefore,
  },
} as const;
