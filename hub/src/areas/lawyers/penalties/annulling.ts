import { sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { moves, provided, say, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { reconsideredBefore, suedBefore } from './remedies.js';
import { isClosureServed, isServed, isSuspensionServed } from './rulings.js';
import { deputies } from './steps.js';

/** What is done against a decision, and a decision that does not stand: what it brought about is undone. */
export const annulling = {
  annul: {
    title: ['撤销处罚决定', 'Annul'],
    from: ['decided', 'served'],
    to: 'annulled',
    by: deputies,
    reason: true,
    danger: true,
    then: [
      stamp('annulledOn'),
      provided(isSuspensionServed, moves(lawyer, { by: 'lawyer', does: 'lift' })),
      provided(isClosureServed, moves(firm, { by: 'firm', does: 'lift' })),
      provided(isServed, say(sanctionWithdrawn)),
    ],
  },
  reconsider: {
    title: ['记录行政复议', 'Record the reconsideration'],
    from: ['served', 'annulled', 'closed', 'withdrawn'],
    by: office.clerks,
    form: ['reconsiderationOn', 'reconsiderationBody', 'reconsideration'],
    need: ['reconsiderationOn', 'reconsiderationBody', 'reconsideration'],
    refuses: [reconsideredBefore],
  },
  sue: {
    title: ['记录行政诉讼', 'Record the lawsuit'],
    from: ['served', 'annulled', 'closed', 'withdrawn'],
    by: office.clerks,
    form: ['lawsuitOn', 'lawsuitCourt', 'lawsuit'],
    need: ['lawsuitOn', 'lawsuitCourt', 'lawsuit'],
    refuses: [suedBefore],
  },
  withdraw: {
    title: ['撤回公示并办结', 'Withdraw the publication'],
    from: 'annulled',
    to: 'withdrawn',
    by: office.clerks,
    then: [stamp('withdrawnOn')],
  },
} as const;
