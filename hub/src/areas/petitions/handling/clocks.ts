import { not, type Recorded } from '@fatong/contracts/expression';
import { days, did, entered, since, until, workdays } from '../../../definitions/index.js';
import { isAdvice, isMoved, type Moved } from './guards.js';

interface Simple {
  readonly isSimple?: boolean | null;
}
interface Stood {
  readonly state?: string;
}
interface Advised {
  readonly purpose?: string | null;
}

/** The time limits of a part: those of the law, and beside them those of the house. */
export const clocks = {
  tell: {
    title: ['告知（十五日）', 'Told within fifteen days'],
    law: 'P-2',
    from: since('receivedOn'),
    within: days(15),
    met: did('accept', 'approveRefusing', 'agree', 'release'),
    when: (p: Recorded<Moved>) => not(isMoved(p)),
    warn: [7, 5, 3, 1, 0],
    near: 3,
  },
  decide: {
    title: ['简易办理：决定受理（三个工作日）', 'Simple handling: decided within three working days'],
    from: did('receive', 'silence'),
    within: workdays(3),
    met: did('accept', 'approveRefusing'),
    when: (p: Recorded<Simple>) => p.isSimple.is(true),
    warn: [1],
  },
  receive: {
    title: ['接收、提出异议', 'Receipt or objection'],
    law: 'P-3',
    from: did('send'),
    within: workdays(5),
    met: did('receive', 'object', 'silence'),
    warn: [3, 1, 0],
    near: 3,
    atEnd: 'silence',
  },
  take: {
    title: ['接收（内部两个工作日）', 'Receipt, as the house wants it'],
    from: did('send'),
    within: workdays(2),
    met: did('receive', 'object', 'silence'),
    when: (p: Recorded<Stood>) => p.state.is('sent'),
  },
  accept: {
    title: ['受理', 'Acceptance'],
    law: 'P-9',
    from: did('receive', 'silence', 'insist', 'keep'),
    within: workdays(5),
    met: did('accept', 'approveRefusing'),
    warn: [3, 1, 0],
    near: 3,
    cap: 'tell',
  },
  answer: {
    title: ['办结答复（六十日）', 'Answer within sixty days'],
    law: 'P-4',
    from: since('acceptedOn'),
    within: days(60),
    met: since('answeredOn'),
    // What is suggested has no limit of the law, only that of the house.
    when: (p: Recorded<Advised>) => not(isAdvice(p)),
    // Half of it, and then as the tender has it: 5, 3, 1, 0, and daily once it is over (P17).
    warn: [30, 5, 3, 1, 0],
    near: 3,
    daily: true,
  },
  house: {
    title: ['内部办结期限', 'Answer, as the house wants it'],
    from: since('acceptedOn'),
    within: days(60),
    inside: 'answer',
    met: since('answeredOn'),
    when: (p: Recorded<Advised>) => not(isAdvice(p)),
    warn: [3, 1],
  },
  simple: {
    title: ['简易办理：答复（十个工作日）', 'Simple handling: answer within ten working days'],
    from: since('acceptedOn'),
    within: workdays(10),
    met: since('answeredOn'),
    when: (p: Recorded<Simple>) => p.isSimple.is(true),
    warn: [3, 1],
  },
  sign: {
    title: ['答复审批（内部三个工作日）', 'Approval of the answer, as the house wants it'],
    from: entered('reply'),
    within: workdays(3),
    met: did('approveReply', 'returnReply'),
    when: (p: Recorded<Stood>) => p.state.is('reply'),
    warn: [1],
  },
  advice: {
    title: ['建议意见办理（内部六十日）', 'Advice: sixty days of the house'],
    from: since('acceptedOn'),
    within: days(60),
    met: since('answeredOn'),
    when: isAdvice,
    warn: [5, 3, 1],
  },
  given: { title: ['交办期限', 'As instructed'], from: did('send'), within: until('dueOn'), met: since('answeredOn'), warn: [3, 1] },
} as const;
