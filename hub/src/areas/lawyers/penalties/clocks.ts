import { and, not, or, type Recorded } from '@fatong/contracts/expression';
import { days, did, months, since, workdays } from '../../../definitions/index.js';
import { isPending, isToCarryOut, remedyClocks } from './remedies.js';

interface Timed {
  readonly isDangerous?: boolean | null;
  readonly fine?: number | null;
  readonly publishedOn?: string | null;
  readonly withdrawnOn?: string | null;
  readonly annulledOn?: string | null;
  readonly changedOn?: string | null;
}
type Case = Recorded<Timed>;
type Contested = Parameters<typeof isPending>[0];

/** The time limits of a penalty case (domain rules, A-1 to A-8). */
export const clocks = {
  limitation: {
    title: ['追责时效', 'Limitation'],
    law: 'A-2',
    from: since('occurredOn'),
    within: months(24),
    met: since('foundOn'),
    when: (p: Case) => not(p.isDangerous.is(true)),
  },
  longLimitation: {
    title: ['追责时效（五年）', 'Limitation of five years'],
    law: 'A-2',
    from: since('occurredOn'),
    within: months(60),
    met: since('foundOn'),
    when: (p: Case) => p.isDangerous.is(true),
  },
  decide: {
    title: ['办案', 'Decision'],
    law: 'A-1',
    from: did('approveFiling'),
    within: days(90),
    met: did('decide', 'spare', 'transfer'),
    warn: [15, 5, 1],
  },
  preserve: {
    title: ['先行登记保存', 'Preserved evidence'],
    law: 'A-5',
    from: did('preserve'),
    within: workdays(7),
    met: did('settlePreserved'),
    warn: [2],
  },
  hearing: {
    title: ['申请听证', 'Ask for a hearing'],
    law: 'A-3',
    from: did('notifyHearing'),
    within: workdays(5),
    met: did('askHearing'),
    atEnd: 'waive',
  },
  // The least notice, given when the party is summoned: its end is the first day before which no hearing is held.
  summon: { title: ['听证通知', 'Notice before the hearing'], law: 'A-3', from: did('summon'), within: workdays(7), met: did('summon') },
  serve: { title: ['送达', 'Service'], law: 'A-4', from: did('decide'), within: workdays(7), met: did('serve'), warn: [2] },
  pay: {
    title: ['缴纳罚款', 'Payment of the fine'],
    law: '处罚法67',
    from: did('serve', 'change'),
    within: days(15),
    met: since('paidOn'),
    when: (p: Case) => p.fine.greater(0),
    warn: [3],
  },
  publish: {
    title: ['双公示', 'Publication'],
    law: 'A-8',
    from: did('decide', 'change'),
    within: workdays(7),
    met: did('publish', 'notePublication'),
    warn: [2],
  },
  withdraw: {
    title: ['撤回公示', 'Withdrawal of the publication'],
    law: '处罚法48',
    from: did('annul', 'change'),
    within: workdays(3),
    met: did('withdraw', 'takeDown'),
    // What was published before.
    when: (p: Case) =>
      or(p.withdrawnOn.exists(), and(p.publishedOn.exists(), or(p.annulledOn.exists(), p.changedOn.atLeast(p.publishedOn)))),
    warn: [1],
  },
  // Until the party may no longer go to court, and as long as nobody decides on it or what was decided is not carried out, the file stays at hand.
  archive: {
    title: ['归档', 'Archiving'],
    from: did('close'),
    within: months(6),
    met: did('archive', 'annul', 'change'),
    when: (p: Contested) => not(or(isPending(p), isToCarryOut(p))),
    atEnd: 'archive',
  },
  ...remedyClocks,
} as const;
