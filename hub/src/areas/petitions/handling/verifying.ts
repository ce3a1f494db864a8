import { and, not, type Recorded } from '@fatong/contracts/expression';
import { moves, set, stamp } from '../../../definitions/index.js';
import { handlers, heads } from '../area.js';
import { petition } from '../registration/petition.js';

type Part = Recorded<{ readonly state?: string; readonly refusals?: 'once' | 'twice' | null }>;
const sentBack = moves(petition, { by: 'petition', does: 'noteReturn' });

/** 核实 (P04): a unit objects within five working days, the petition office agrees or refuses once, then the deputy head decides; a receiver sends nothing back by himself. */
export const verifying = {
  object: {
    title: ['提出异议', 'Object'],
    from: ['sent', 'accepting'],
    to: 'objected',
    by: handlers,
    form: ['objection', 'objectionPapers'],
    need: ['objection', 'objectionPapers'],
    unless: [
      {
        when: (p: Part) => and(p.state.is('accepting'), not(p.refusals.is('once'))),
        why: [
          '已经接收或者已过 5 个工作日，不能再提出异议；确有争议的，请报请协调。',
          'It was received, or five working days are over: no objection is possible.',
        ],
      },
    ],
  },
  agree: {
    title: ['核实同意退回', 'Agree: sent back'],
    from: 'objected',
    to: 'returned',
    by: ['lead', 'district-head'],
    due: { clock: null },
    form: ['verification'],
    need: ['verification'],
    then: [sentBack],
  },
  insist: {
    title: ['不同意，应当受理', 'Refuse: it must accept'],
    from: 'objected',
    to: 'accepting',
    by: ['lead', 'district-head'],
    form: ['verification'],
    need: ['verification'],
    unless: [
      {
        when: (p: Part) => p.refusals.is('once'),
        why: ['该单位再次提出异议，应报请分管局领导协调。', 'It objects a second time: the deputy head decides.'],
      },
    ],
    then: [set({ refusals: 'once' }), stamp('takenOn')],
  },
  dispute: {
    title: ['报请分管局领导协调', 'To the deputy head'],
    from: 'objected',
    to: 'disputed',
    by: ['lead', 'district-head'],
    reason: true,
    unless: [
      {
        when: (p: Part) => not(p.refusals.is('once')),
        why: ['首次异议由信访部门核实。', 'The petition office verifies the first objection.'],
      },
    ],
  },
  // Too late to object: what is in dispute all the same is the deputy head's to decide (条例 art. 24), once.
  escalate: {
    title: ['报请协调', 'Ask the deputy head to decide'],
    from: 'accepting',
    to: 'disputed',
    by: heads,
    reason: true,
    unless: [
      {
        when: (p: Part) => p.refusals.is('twice'),
        why: ['分管局领导已经协调决定由本单位办理，应当受理。', 'The deputy head has decided: it must be accepted.'],
      },
    ],
  },
  keep: {
    title: ['协调决定：由该单位办理', 'Decide: this unit has it'],
    from: 'disputed',
    to: 'accepting',
    by: 'deputy',
    due: { clock: null },
    reason: true,
    then: [set({ refusals: 'twice' }), stamp('takenOn')],
  },
  release: {
    title: ['协调决定：退回', 'Decide: sent back'],
    from: 'disputed',
    to: 'returned',
    by: 'deputy',
    reason: true,
    then: [sentBack],
  },
} as const;
