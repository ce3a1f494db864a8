import { sanctionEffective } from '@fatong/contracts/canonical/lawyers';
import { and, not } from '@fatong/contracts/expression';
import { issue, lasts, moves, provided, say, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import type { Case } from './case.js';
import { isClosure, isRevocationOfFirm, isRevocationOfLawyer, isSuspension } from './rulings.js';

/** A decision takes effect with its service, is paid, published and closed (处罚法 48, 61, 67). */
export const serving = {
  serve: {
    title: ['送达', 'Serve'],
    from: 'decided',
    to: 'served',
    by: office.clerks,
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
      say(sanctionEffective),
    ],
  },
  pay: {
    title: ['记录缴款', 'Record the payment'],
    from: 'served',
    by: office.clerks,
    form: ['paidOn'],
    need: ['paidOn'],
    unless: [{ when: (p: Case) => not(p.fine.greater(0)), why: ['本案没有罚款。', 'There is no fine in this case.'] }],
  },
  publish: {
    title: ['公示', 'Publish'],
    from: ['decided', 'served'],
    by: office.clerks,
    then: [stamp('publishedOn')],
    unless: [{ when: (p: Case) => p.publishedOn.exists(), why: ['已经公示。', 'It is published already.'] }],
  },
  close: {
    title: ['结案', 'Close'],
    from: 'served',
    to: 'closed',
    by: office.leads,
    notBy: ['serve', 'askFiling'],
    then: [stamp('closedOn'), issue('closing')],
    unless: [
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
} as const;
