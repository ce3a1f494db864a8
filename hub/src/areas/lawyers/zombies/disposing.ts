import { statusCorrected } from '@fatong/contracts/canonical/lawyers';
import { and, not, or, type Condition } from '@fatong/contracts/expression';
import { approval, ask, exists, moves, named, set, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import type { complaint } from '../complaints/complaint.js';
import { lawyer } from '../registers/lawyer.js';
import type { Case } from './case.js';

/** Somebody looks into what he did (律师执业管理办法 art. 23). */
const isInvestigated = (z: Case): Condition =>
  exists(named<typeof complaint>('lawyers.complaint'), {
    by: 'lawyer',
    is: z.lawyer,
    states: ['investigation', 'deliberation', 'deliberated', 'hearing', 'review'],
  });

const cancelled = [
  stamp('disposedOn'),
  set({ sync: 'sent', syncReceipt: null, syncRefusal: null }),
  moves(lawyer, { by: 'lawyer', does: 'cancel', with: { cancelledOn: 'disposedOn' } }),
  ask(statusCorrected, { request: 'syncRequest', undelivered: { sync: 'undelivered' } }),
] as const;

/** Cancelled without his asking: he died, or the law says so; approved by another person, who is told of what is under way against him. */
export const cancellation = approval('cancellation', ['依法注销', 'Cancellation by law'], {
  from: ['determined', 'disposing'],
  to: 'disposed',
  by: office.clerks,
  chain: ['city-lead'],
  form: ['disposalText', 'complaint'],
  need: ['disposalText'],
  then: [set({ disposal: 'cancel' }), ...cancelled],
});

const underInvestigation = {
  when: (z: Case): Condition => isInvestigated(z),
  why: [
    '该律师正在被调查，不得申请注销执业证书（律师执业管理办法第二十三条）。',
    'The lawyer is under investigation: he may not apply for the cancellation of his licence (art. 23).',
  ],
} as const;
const open = ['determined', 'disposing'] as const;

/** What is done about a zombie lawyer; where his licence is cancelled, the register and the ministry's platform (S25) follow. */
export const disposing = {
  urge: {
    title: ['催告转所', 'Urge him to find a firm'],
    from: 'determined',
    to: 'disposing',
    by: office.clerks,
    form: ['disposalText'],
    need: ['disposalText'],
    then: [set({ disposal: 'urge' })],
  },
  applyCancellation: {
    title: ['受理申请注销', 'He applies for cancellation'],
    from: open,
    to: 'disposing',
    by: office.clerks,
    form: ['disposalText'],
    need: ['disposalText'],
    unless: [underInvestigation],
    then: [set({ disposal: 'apply' })],
  },
  grantCancellation: {
    title: ['批准注销', 'Grant the cancellation'],
    from: 'disposing',
    to: 'disposed',
    by: 'city-lead',
    due: { clock: null, when: (z: Case) => z.disposal.is('apply') },
    notBy: 'applyCancellation',
    unless: [
      { when: (z: Case) => not(z.disposal.is('apply')), why: ['本人没有申请注销。', 'He has not applied for it.'] },
      underInvestigation,
    ],
    then: cancelled,
  },
  settle: {
    title: ['已转所，办结', 'He found a firm'],
    from: 'disposing',
    to: 'disposed',
    by: office.clerks,
    form: ['disposalText'],
    need: ['disposalText'],
    unless: [{ when: (z: Case) => not(z.disposal.is('urge')), why: ['没有催告转所。', 'He was not urged to find a firm.'] }],
    then: [stamp('disposedOn')],
  },
  correct: {
    title: ['更正数据', 'Correct the data'],
    from: 'determined',
    to: 'disposed',
    by: office.clerks,
    form: ['disposalText'],
    need: ['disposalText'],
    then: [set({ disposal: 'correct' }), stamp('disposedOn')],
  },
  ...cancellation.actions,
  approveCancellation: {
    ...cancellation.actions.approveCancellation,
    unless: [
      ...(cancellation.actions.approveCancellation.unless ?? []),
      {
        when: (z: Case): Condition => and(not(z.complaint.exists()), isInvestigated(z)),
        why: [
          '该律师有投诉案件正在调查，请退回并写明在办投诉案件。',
          'A complaint about him is under investigation: send it back, so that it is named.',
        ],
      },
    ],
  },
  resend: {
    title: ['重新同步', 'Tell the platform again'],
    from: 'disposed',
    by: office.city,
    due: { of: 'city-clerk', clock: null, when: (z: Case) => z.sync.in(['refused', 'undelivered']) },
    unless: [
      {
        when: (z: Case) => not(z.sync.in(['refused', 'undelivered'])),
        why: ['没有被退回或者未送达的同步。', 'Nothing was refused or not delivered.'],
      },
    ],
    then: [
      set({ sync: 'sent', syncReceipt: null, syncRefusal: null }),
      ask(statusCorrected, { request: 'syncRequest', undelivered: { sync: 'undelivered' } }),
    ],
  },
  takeReceipt: { title: ['同步回执', 'In step'], from: 'disposed', to: 'synced', by: [], byReport: true },
  takeRefusal: { title: ['同步被退回', 'Refused by the platform'], from: 'disposed', by: [], byReport: true },
  archive: {
    title: ['归档', 'Archive'],
    from: ['disposed', 'synced'],
    to: 'archived',
    by: office.clerks,
    unless: [
      {
        when: (z: Case) => and(z.sync.exists(), or(z.sync.is('sent'), z.sync.is('refused'), z.sync.is('undelivered'))),
        why: ['诚信平台尚未接收，不能归档。', 'The publication platform has not accepted it yet.'],
      },
    ],
    then: [stamp('archivedOn')],
  },
} as const;
