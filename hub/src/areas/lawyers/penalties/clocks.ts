import { not, type Recorded } from '@fatong/contracts/expression';
import { days, did, months, since, workdays } from '../../../definitions/index.js';
import { remedyClocks } from './remedies.js';

interface Timed {
  readonly isDangerous?: boolean | null;
  readonly fine?: number | null;
  readonly publishedOn?: string | null;
}
type Case = Recorded<Timed>;

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
    from: did('serve'),
    within: days(15),
    met: since('paidOn'),
    when: (p: Case) => p.fine.greater(0),
    warn: [3],
  },
  publish: { title: ['双公示', 'Publication'], law: 'A-8', from: did('decide'), within: workdays(7), met: did('publish'), warn: [2] },
  withdraw: {
    title: ['撤回公示', 'Withdrawal of the publication'],
    law: '处罚法48',
    from: did('annul'),
    within: workdays(3),
    met: did('withdraw'),
    when: (p: Case) => p.publishedOn.exists(),
    warn: [1],
  },
  ...remedyClocks,
} as const;
