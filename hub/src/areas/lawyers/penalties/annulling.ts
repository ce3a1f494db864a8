import { sanctionEffective, sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { not } from '@fatong/contracts/expression';
import { lasts, moves, provided, say, set, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import { isWithMinistry, upload } from '../ministry.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import type { Case } from './case.js';
import { isOutdated, isToChange, notDecidedSo } from './remedies.js';
import {
  isClosureRunning,
  isClosureSpent,
  isFirmBarred,
  isFirmFreed,
  isLawyerBarred,
  isLawyerFreed,
  isServed,
  isSuspensionRunning,
  isSuspensionSpent,
  reckoned,
  revokedByDistrict,
  unlawful,
} from './rulings.js';
import { deputies } from './steps.js';

/** The register lets go of what this decision brought about, and of nothing that rests on another. */
const freed = {
  lawyer: moves(lawyer, { by: 'lawyer', does: 'lift', where: { suspensionBasis: 'decisionNumber' } }),
  firm: moves(firm, { by: 'firm', does: 'lift', where: { closureBasis: 'decisionNumber' } }),
} as const;

/** A decision that falls, or says something else by what a reconsideration or a court decided (处罚法 48, 75): what it brought about follows. */
export const annulling = {
  annul: {
    title: ['撤销处罚决定', 'Annul'],
    from: ['decided', 'served', 'closed'],
    to: 'annulled',
    by: deputies,
    form: ['annulment'],
    need: ['annulment'],
    reason: true,
    danger: true,
    refuses: notDecidedSo,
    then: [
      stamp('annulledOn'),
      set({ withdrawnOn: null }),
      provided(isLawyerBarred, freed.lawyer),
      provided(isFirmBarred, freed.firm),
      // What the ministry has, or is about to have, it is told to be no longer so.
      provided(isWithMinistry, upload[0]),
      provided(isWithMinistry, upload[1]),
      provided(isServed, say(sanctionWithdrawn)),
    ],
  },
  change: {
    title: ['变更处罚（执行复议决定、判决）', 'Change the penalty as it was decided'],
    from: ['served', 'closed'],
    to: 'served',
    by: deputies,
    form: ['circumstances', 'penalties'],
    need: ['penalties'],
    reason: true,
    danger: true,
    unless: [
      {
        when: (p: Case) => not(isToChange(p)),
        why: ['尚未记录变更原处罚的行政复议决定或者判决。', 'No decision or judgment that changes the penalty is recorded.'],
      },
    ],
    refuses: [revokedByDistrict, ...unlawful],
    then: [
      // Before the kinds are reckoned anew they say what it was.
      provided(isLawyerFreed, freed.lawyer),
      provided(isFirmFreed, freed.firm),
      ...reckoned,
      stamp('changedOn'),
      set({ withdrawnOn: null }),
      lasts('effectiveUntil', 'termMonths', 'effectiveFrom'),
      provided(
        isSuspensionRunning,
        moves(lawyer, {
          by: 'lawyer',
          does: 'alter',
          with: { suspendedFrom: 'effectiveFrom', suspendedUntil: 'effectiveUntil' },
          where: { suspensionBasis: 'decisionNumber' },
        }),
      ),
      provided(isSuspensionSpent, freed.lawyer),
      provided(
        isClosureRunning,
        moves(firm, {
          by: 'firm',
          does: 'alter',
          with: { closedFrom: 'effectiveFrom', closedUntil: 'effectiveUntil' },
          where: { closureBasis: 'decisionNumber' },
        }),
      ),
      provided(isClosureSpent, freed.firm),
      ...upload,
      say(sanctionWithdrawn),
      say(sanctionEffective),
    ],
  },
  takeDown: {
    title: ['撤回原公示', 'Withdraw what was published before'],
    from: 'served',
    by: office.clerks,
    then: [stamp('withdrawnOn'), set({ publishedOn: null })],
    unless: [
      {
        when: (p: Case) => not(isOutdated(p)),
        why: ['没有变更之前的公示需要撤回。', 'Nothing that was published before a change is to be withdrawn.'],
      },
    ],
  },
  withdraw: {
    title: ['撤回公示并办结', 'Withdraw the publication'],
    from: 'annulled',
    to: 'withdrawn',
    by: office.clerks,
    due: 'withdraw',
    then: [stamp('withdrawnOn')],
  },
} as const;
