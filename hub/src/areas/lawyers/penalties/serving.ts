import { sanctionEffective } from '@fatong/contracts/canonical/lawyers';
import { and, not } from '@fatong/contracts/expression';
import { issue, lasts, moves, movesThose, provided, say, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import { upload } from '../ministry.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import type { Case, CaseInTime } from './case.js';
import { isOutdated, isPending, isToCarryOut } from './remedies.js';
import { isClosure, isRevocationOfFirm, isRevocationOfLawyer, isSuspension } from './rulings.js';

/** Payment and publication are carried out as measures of their own (L06): noted here, the measure follows; noted there, the case does. */
const followed = <const F extends string>(measure: 'fine' | 'publication', on: F) =>
  movesThose('lawyers.sanction', {
    by: 'penalty',
    being: { measure },
    does: 'follow',
    with: { doneOn: on },
    set: { executor: '处罚案件经办人', proof: '见处罚案件的登记。' },
  });

const outdated = {
  when: (p: Case) => isOutdated(p),
  why: ['处罚已经变更，请先撤回原公示。', 'The penalty was changed: withdraw what was published before first.'],
} as const;

/** A decision takes effect with its service, is paid, published and closed (处罚法 48, 61, 67). */
export const serving = {
  serve: {
    title: ['送达', 'Serve'],
    from: 'decided',
    to: 'served',
    by: office.clerks,
    due: 'serve',
    form: ['servicePapers'],
    then: [
      stamp('servedOn'),
      stamp('effectiveFrom'),
      lasts('effectiveUntil', 'termMonths'),
      provided(
        isSuspension,
        moves(lawyer, {
          by: 'lawyer',
          does: 'suspend',
          with: { suspendedFrom: 'effectiveFrom', suspendedUntil: 'effectiveUntil', suspensionBasis: 'decisionNumber' },
        }),
      ),
      provided(
        isClosure,
        moves(firm, {
          by: 'firm',
          does: 'close',
          with: { closedFrom: 'effectiveFrom', closedUntil: 'effectiveUntil', closureBasis: 'decisionNumber' },
        }),
      ),
      provided(isRevocationOfLawyer, moves(lawyer, { by: 'lawyer', does: 'revoke', with: { suspensionBasis: 'decisionNumber' } })),
      provided(isRevocationOfFirm, moves(firm, { by: 'firm', does: 'revoke', with: { closureBasis: 'decisionNumber' } })),
      // The ledger knows a report by the first that an act states.
      ...upload,
      say(sanctionEffective),
    ],
  },
  reportAgain: {
    title: ['重新上报', 'Report again'],
    from: ['served', 'closed', 'annulled', 'withdrawn'],
    by: office.clerks,
    due: { clock: null, when: (p: Case) => p.upload.in(['returned', 'undelivered']) },
    form: ['facts', 'articles'],
    reason: true,
    then: [...upload],
    unless: [
      {
        when: (p: Case) => p.upload.is('sent'),
        why: ['已上报，部级平台尚未答复。', 'It was reported and the ministry has not answered yet.'],
      },
    ],
  },
  pay: {
    title: ['记录缴款', 'Record the payment'],
    from: 'served',
    by: office.clerks,
    due: { clock: 'pay', when: (p: Case) => not(p.paidOn.exists()) },
    form: ['paidOn'],
    need: ['paidOn'],
    unless: [{ when: (p: Case) => not(p.fine.greater(0)), why: ['本案没有罚款。', 'There is no fine in this case.'] }],
    then: [followed('fine', 'paidOn')],
  },
  notePayment: { title: ['缴款（执行事项登记）', 'Payment noted on its measure'], by: [], form: ['paidOn'] },
  publish: {
    title: ['公示', 'Publish'],
    from: ['decided', 'served'],
    by: office.clerks,
    due: { clock: 'publish', when: (p: Case) => not(p.publishedOn.exists()) },
    then: [stamp('publishedOn'), followed('publication', 'publishedOn')],
    unless: [outdated, { when: (p: Case) => p.publishedOn.exists(), why: ['已经公示。', 'It is published already.'] }],
  },
  notePublication: {
    title: ['公示（执行事项登记）', 'Publication noted on its measure'],
    by: [],
    form: ['publishedOn'],
    unless: [outdated],
  },
  close: {
    title: ['结案', 'Close'],
    from: 'served',
    to: 'closed',
    by: office.leads,
    due: { clock: null },
    notBy: ['serve', 'askFiling'],
    then: [stamp('closedOn'), issue('closing')],
    unless: [
      outdated,
      {
        when: (p: Case) => and(p.fine.greater(0), not(p.paidOn.exists())),
        why: ['罚款尚未缴纳，不能结案。', 'The fine is not paid: the case cannot be closed.'],
      },
      {
        when: (p: Case) => not(p.publishedOn.exists()),
        why: ['处罚决定尚未公示，不能结案。', 'The decision is not published: the case cannot be closed.'],
      },
    ],
  },
  archive: {
    title: ['归档', 'Archive'],
    from: 'closed',
    to: 'archived',
    by: office.clerks,
    byClock: true,
    then: [stamp('archivedOn')],
    unless: [
      {
        when: (p: Case) => isPending(p),
        why: ['行政复议或者行政诉讼尚在审理，不能归档。', 'A reconsideration or lawsuit is pending: the case cannot be archived.'],
      },
      {
        when: (p: Case) => isToCarryOut(p),
        why: ['行政复议决定或者判决尚未执行，不能归档。', 'What was decided against the penalty is not carried out yet.'],
      },
      {
        when: (p: CaseInTime) => p.clock.archive.in(['running', 'near']),
        why: [
          '结案未满六个月，当事人仍可能提起诉讼，不能归档。',
          'Six months from the closing are not over: the party may still go to court.',
        ],
      },
    ],
  },
} as const;
