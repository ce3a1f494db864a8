import { not, type Recorded } from '@fatong/contracts/expression';
import { days, did, since, until, workdays } from '../../../definitions/index.js';

/** The time limits of a petition: those of the law, as instructed, and of the house. */
export const clocks = {
  tell: {
    title: ['告知（十五日）', 'Told within fifteen days'],
    law: 'P-2',
    from: since('receivedOn'),
    within: days(15),
    met: did(
      'noteAcceptance',
      'takeOver',
      'takeUpAccepted',
      'endElsewhere',
      'endRefused',
      'endNoMore',
      'endProcedure',
      'endHandedOver',
      'endFiled',
    ),
    warn: [7, 5, 3, 1, 0],
    near: 3,
    // Joined to another it is answered with that one; separated again it has its own, from its own receipt.
    when: (p: Recorded<{ readonly mergedInto?: string | null }>) => not(p.mergedInto.exists()),
  },
  // Of several last days the earliest.
  given: {
    title: ['交办期限', 'As instructed'],
    from: did('divide'),
    within: until('dueOn', 'assistingDueOn', 'addedDueOn'),
    met: since('answeredOn'),
    warn: [3, 1],
  },
  distribute: {
    title: ['预审分办', 'Review and division'],
    law: 'P-8',
    from: did('register', 'registerHere', 'arrive', 'takeUp', 'takeUpAccepted', 'supplement'),
    within: workdays(3),
    met: did('divide', 'direct', 'sendBack'),
    warn: [1],
  },
  reply: {
    title: ['办结答复（六十日）', 'Answer within sixty days'],
    law: 'P-4',
    from: since('acceptedOn'),
    within: days(60),
    met: since('answeredOn'),
    warn: [30, 5, 3, 1, 0],
    near: 3,
  },
  collect: {
    title: ['网上送达（七日）', 'Taken at the website'],
    from: since('pushedOn'),
    within: days(7),
    met: did('arriveOnline', 'failOnline', 'deliver', 'announce', 'noteOpened', 'noteOpenedOnline'),
  },
  open: {
    title: ['查阅答复（七日）', 'Opened by who petitioned'],
    from: did('arriveOnline'),
    within: days(7),
    met: did('noteOpened', 'noteOpenedOnline'),
  },
  announce: {
    title: ['公告送达（三十日）', 'Announced for thirty days'],
    from: since('announcedOn'),
    within: days(30),
    met: did('announceEnd', 'deliver'),
    atEnd: 'announceEnd',
  },
  ask: {
    title: ['申请复查复核（三十日）', 'A review may be asked for'],
    law: 'P-6',
    from: since('deliveredOn'),
    within: days(30),
    met: did('askReview'),
    when: (p: Recorded<{ readonly isFinal?: boolean | null }>) => not(p.isFinal.is(true)),
  },
  archive: {
    title: ['归档', 'Archive'],
    from: did('deliver', 'arriveOnline', 'announceEnd'),
    within: workdays(5),
    met: did('close'),
    warn: [1],
  },
} as const;
