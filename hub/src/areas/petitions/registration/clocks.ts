import { not, type Recorded } from '@fatong/contracts/expression';
import { days, did, entered, since, until, workdays } from '../../../definitions/index.js';

type Stood = Recorded<{ readonly state?: string }>;
type Final = Recorded<{ readonly isFinal?: boolean | null }>;

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
    // Issued, sent or served, as it is laid down.
    met: since('replyMetOn'),
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
    // Asked for anew of another answer: the day goes with it.
    met: since('reviewAskedOn'),
    when: (p: Final) => not(p.isFinal.is(true)),
  },
  askSecond: {
    title: ['申请复核（三十日）', 'A second review may be asked for'],
    law: 'P-7',
    from: since('reviewedOn'),
    within: days(30),
    met: did('applySecondReview'),
    when: (p: Final) => not(p.isFinal.is(true)),
  },
  // Each stage has its limit of the house beside that of the law (P17).
  review: {
    title: ['预审（内部两个工作日）', 'Review, as the house wants it'],
    from: entered('review'),
    within: workdays(2),
    met: did('pass', 'direct', 'sendBack'),
    when: (p: Stood) => p.state.is('review'),
  },
  approve: {
    title: ['分类处理审批（内部三个工作日）', 'Approval of the direction, as the house wants it'],
    from: entered('direction'),
    within: workdays(3),
    met: did('endElsewhere', 'endRefused', 'endNoMore', 'endProcedure', 'endHandedOver', 'endFiled', 'disapprove'),
    when: (p: Stood) => p.state.is('direction'),
  },
  split: {
    title: ['分案（内部三个工作日）', 'Division, as the house wants it'],
    from: entered('dividing'),
    within: workdays(3),
    met: did('divide', 'handToDiscipline'),
    when: (p: Stood) => p.state.is('dividing'),
    warn: [1],
  },
  send: {
    title: ['送达（内部三个工作日）', 'Delivery, as the house wants it'],
    from: entered('answered'),
    within: workdays(3),
    met: did('deliver', 'announce', 'arriveOnline', 'fileUndelivered'),
    when: (p: Stood) => p.state.is('answered'),
    warn: [1],
  },
  archive: {
    title: ['归档', 'Archive'],
    from: did('deliver', 'arriveOnline', 'announceEnd'),
    within: workdays(5),
    met: did('close'),
    warn: [1],
  },
} as const;
