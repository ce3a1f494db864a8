import { and, not } from '@fatong/contracts/expression';
import { issue, set, stamp } from '../../../definitions/index.js';
import type { Case, CaseInTime } from './case.js';
import { handled, ruling } from './posts.js';
import { reckoned, revokedByDistrict, unlawful } from './rulings.js';
import { deputies } from './steps.js';

const decides = [...handled, 'notify', 'notifyHearing', 'approveReview'] as const;

/** What the deputy head in charge makes of it, who had nothing to do with it before. */
export const deciding = {
  decide: {
    title: ['作出处罚决定', 'Impose the penalty'],
    from: ['notified', 'deciding'],
    to: 'decided',
    by: deputies,
    due: 'decide',
    notBy: decides,
    form: ruling,
    need: ['articles', 'circumstances', 'penalties'],
    unless: [
      {
        when: (p: CaseInTime) => and(p.state.is('notified'), p.clock.hearing.in(['running', 'near'])),
        why: ['当事人申请听证的期限未满，不能作出决定。', 'The party may still ask for a hearing: it cannot be decided yet.'],
      },
    ],
    refuses: [
      revokedByDistrict,
      {
        when: (p: CaseInTime) => and(p.isGrave.is(true), not(p.clock.hearing.exists())),
        why: [
          '该处罚应当集体讨论并告知听证权利，尚未办理。',
          'This penalty must be discussed and gives a right to a hearing, of which the party was not told.',
        ],
      },
      ...unlawful,
    ],
    then: [...reckoned, set({ outcome: 'penalty' }), stamp('decidedOn'), issue('decision', { number: 'decisionNumber' })],
  },
  spare: {
    title: ['不予处罚', 'Do not penalise'],
    from: ['reviewed', 'deliberated', 'notified', 'deciding'],
    to: 'spared',
    by: deputies,
    due: { clock: 'decide', when: (p: Case) => p.state.is('deciding') },
    notBy: decides,
    form: ['grounds'],
    need: ['grounds'],
    then: [set({ outcome: 'none' }), stamp('decidedOn'), issue('sparing', { number: 'decisionNumber' })],
  },
  transfer: {
    title: ['移送司法机关', 'Refer to the judiciary'],
    from: ['investigation', 'reviewed', 'deliberated', 'notified', 'deciding'],
    to: 'transferred',
    by: deputies,
    form: ['transferredTo', 'grounds'],
    need: ['transferredTo', 'grounds'],
    danger: true,
    then: [set({ outcome: 'judicial' }), stamp('decidedOn')],
  },
} as const;
