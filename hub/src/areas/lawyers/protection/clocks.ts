import { and, not, type Recorded } from '@fatong/contracts/expression';
import { at, did, hours, since, workdays } from '../../../definitions/index.js';
import type { kinds } from './kinds.js';
import { parameters } from './parameters.js';

interface Timed {
  readonly kind?: keyof typeof kinds | null;
  readonly urgent?: boolean | null;
}
type Case = Recorded<Timed>;
const isMatter = (r: Case) => r.kind.is('matter');
/** An application is taken up, or it is said why not. */
const examined = ['accept', 'approveRefusal', 'release'] as const;

/** The time limits of rights protection (domain rules, W-7): urgent ones run on days of rest too. */
export const clocks = {
  urgent: {
    title: ['紧急受理', 'Urgent acceptance'],
    law: 'W-7',
    from: at('submittedAt'),
    within: hours(parameters.urgentHours),
    met: did(...examined),
    when: (r: Case) => and(r.urgent.is(true), not(isMatter(r))),
    warn: [6],
  },
  accept: {
    title: ['受理', 'Acceptance'],
    law: 'W-7',
    from: since('submittedOn'),
    within: workdays(parameters.acceptDays),
    met: did(...examined),
    when: (r: Case) => and(not(r.urgent.is(true)), not(isMatter(r))),
    warn: [1],
  },
  assign: { title: ['指派', 'Assignment'], from: did('accept'), within: workdays(1), met: did('assign') },
  handle: {
    title: ['办理', 'Handling'],
    law: 'W-7',
    from: did('accept'),
    within: workdays(parameters.handleDays),
    met: did('approveResult'),
    warn: [3, 1],
  },
  approve: { title: ['审批', 'Approval'], from: did('askResult'), within: workdays(3), met: did('approveResult', 'returnResult') },
  send: {
    title: ['送达结果', 'Sending of the result'],
    from: did('approveResult', 'finish'),
    within: workdays(3),
    met: did('send'),
    warn: [1],
  },
  matter: {
    title: ['案件问题反映办理', 'Handling of a problem'],
    from: since('submittedOn'),
    within: workdays(parameters.matterDays),
    met: did('finish', 'release'),
    when: isMatter,
    warn: [2],
  },
} as const;
