import type { Label } from '@fatong/contracts';
import { and, count, each, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { complaintForwarded } from '@fatong/contracts/canonical/petitions';
import { ask, issue, movesThose, provided, set, stamp, type Effect } from '../../../definitions/index.js';
import { reportEnd } from '../reporting/arising.js';
import type { directions, procedures } from './codes.js';
import { gathersEnd, takesBack } from './gathered.js';
import { reached } from './online.js';

type Direction = keyof typeof directions;

/** What a registration must say. */
export const possible = [
  {
    at: 'receivedOn',
    when: (p: Recorded<{ readonly receivedOn?: string | null; readonly registeredOn?: string | null }>) =>
      p.receivedOn.greater(p.registeredOn),
    why: ['收到日期不能晚于今天。', 'The day of receipt cannot lie in the future.'],
  },
  {
    at: 'receivedOn',
    // What other systems and the former one had is registered when it comes.
    when: (p: Recorded<{ readonly lateDays?: number | null; readonly arrival?: string | null; readonly former?: string | null }>) =>
      and(p.lateDays.greater(15), not(p.arrival.exists()), not(p.former.exists())),
    why: ['补登不能早于登记日前十五日。', 'It is registered fifteen days after its receipt at most.'],
  },
  {
    at: 'lateReason',
    when: (
      p: Recorded<{ readonly receivedOn?: string | null; readonly registeredOn?: string | null; readonly lateReason?: string | null }>,
    ) => and(p.receivedOn.less(p.registeredOn), not(p.lateReason.exists())),
    why: ['收到日期早于登记日期的，请写明补登原因。', 'It is registered later than it was received: say why.'],
  },
  {
    at: 'petitioner',
    when: (p: Recorded<{ readonly petitioner?: string | null; readonly anonymous?: boolean | null }>) =>
      and(not(p.petitioner.exists()), not(p.anonymous.is(true))),
    why: ['请填写信访人；匿名信访请选“匿名”。', 'Name the petitioner, or mark it as anonymous.'],
  },
] as const;

/** One end for each direction, which the head approves (P02). */
export const ends = <const T extends string, const E extends string = never>(
  to: T,
  direction: Direction,
  title: Label,
  then: readonly Effect<E>[],
) =>
  ({
    title,
    from: 'direction',
    to,
    by: ['lead', 'district-head'],
    due: { clock: null, when: (p: Recorded<{ readonly direction?: Direction | null }>) => p.direction.is(direction) },
    notBy: ['direct', 'register', 'registerHere'],
    unless: [
      {
        when: (p: Recorded<{ readonly direction?: Direction | null }>) => not(p.direction.is(direction)),
        why: ['预审意见不是这一项。', 'Another direction is proposed.'],
      },
    ],
    then: [stamp('closedOn'), ...reached('closed'), reportEnd(direction), ...then, ...gathersEnd],
  }) as const;

interface Led {
  readonly procedure?: keyof typeof procedures | null;
}
const isLawyers = (p: Recorded<Led>) => p.procedure.is('lawyerComplaint');
/** A complaint about a lawyer or a firm goes to the association, whose answer is waited for. */
export const forwarded = [
  provided(isLawyers, set({ forwarding: 'sent' })),
  provided(isLawyers, ask(complaintForwarded, { request: 'forwardRequest', undelivered: { forwarding: 'undelivered' } })),
] as const;

interface Forwarded {
  readonly forwarding?: 'sent' | 'registered' | 'notTaken' | 'undelivered' | null;
}
/** What nobody could deliver there is sent anew by a person. */
export const forwardsAgain = {
  title: ['再次发送协会', 'Forward it again'],
  from: 'procedure',
  by: ['lead', 'district-head'],
  due: { clock: null, when: (p: Recorded<Forwarded>) => p.forwarding.is('undelivered') },
  unless: [
    {
      when: (p: Recorded<Forwarded>) => not(p.forwarding.is('undelivered')),
      why: ['没有未送达协会的投诉。', 'Nothing of it is undelivered at the association.'],
    },
  ],
  then: [...forwarded],
} as const;

type Purposed = Recorded<{ readonly purpose?: 'advice' | 'accusation' | 'demand' | null }>;
const isAccusation = (p: Purposed) => p.purpose.is('accusation');
/** A district has nothing to do with an accusation: it may be of its own people. The petition office of the city has it from then on, whoever registered it. */
export const toTheCity = provided(isAccusation, set({ authority: 'city' }));
/** What was said of it as a duplicate, and the file of its event, are gone once it turns out to be an accusation; what was written of it before is the head’s alone. */
export const concealed = [
  toTheCity,
  provided(isAccusation, movesThose('petitions.verdict', { by: 'petition', does: 'withdraw' })),
  provided(isAccusation, movesThose('petitions.verdict', { by: 'twin', does: 'withdraw' })),
  provided(isAccusation, movesThose('petitions.event', { by: 'first', does: 'withdraw' })),
  // No other petition leads to it any more.
  provided(isAccusation, movesThose('petitions.petition', { by: 'mergedInto', does: 'separate' })),
  provided(isAccusation, movesThose('petitions.petition', { by: 'linked', does: 'unlink' })),
  provided(isAccusation, movesThose('petitions.upload', { by: 'petition', does: 'conceal' })),
  provided(isAccusation, movesThose('petitions.upload', { by: 'petition', does: 'dropConcealed' })),
  provided(isAccusation, movesThose('petitions.text', { by: 'petition', does: 'conceal' })),
  provided(isAccusation, movesThose('petitions.arrival', { by: 'id', of: 'arrival', does: 'conceal' })),
  provided(isAccusation, movesThose('petitions.onlinePaper', { by: 'petition', does: 'conceal' })),
  provided(isAccusation, movesThose('petitions.onlineRating', { by: 'petition', does: 'conceal' })),
  provided(isAccusation, movesThose('petitions.former', { by: 'id', of: 'former', does: 'conceal' })),
  ...takesBack,
] as const;

/** A paper that its petitioner handed in online comes to it; that of an accusation stays with the head. */
export const takesOnlinePaper = {
  title: ['网上补充文书', 'Paper handed in online'],
  by: [],
  then: [
    provided(isAccusation, movesThose('petitions.onlinePaper', { by: 'petition', does: 'keepConcealed' })),
    provided((p: Purposed) => not(isAccusation(p)), movesThose('petitions.onlinePaper', { by: 'petition', does: 'keep' })),
  ],
} as const;

/** What was rated at the website is seen by the office once its petition says that it is no accusation. */
export const takesOnlineRating = {
  title: ['网上评价', 'Rated online'],
  by: [],
  then: [provided((p: Purposed) => not(isAccusation(p)), movesThose('petitions.onlineRating', { by: 'petition', does: 'open' }))],
} as const;

/** No unit is given an accusation: whom it accuses must not learn of it (条例 art. 30). */
export const notOfAccusations = [
  {
    when: isAccusation,
    why: ['检举控告由机关纪委处理，不分办其他单位：请移送机关纪委。', 'An accusation is the discipline committee’s: hand it over.'],
  },
] as const;

/** An accusation leaves the petition office at once, to whom alone it concerns. */
export const handsToDiscipline = {
  title: ['移送机关纪委', 'Hand to the discipline committee'],
  from: ['review', 'direction', 'dividing'],
  to: 'handedOver',
  by: 'lead',
  due: { clock: null, when: isAccusation },
  unless: [
    {
      when: (p: Purposed) => not(isAccusation(p)),
      why: ['不是检举控告：请由预审员提出分类处理意见。', 'It is no accusation: let the reviewer propose a direction.'],
    },
  ],
  then: [
    set({ direction: 'handedOver', target: '机关纪委' }),
    stamp('closedOn'),
    ...reached('closed'),
    issue('handedOverNotice'),
    movesThose('petitions.petition', { by: 'mergedInto', does: 'separate' }),
    ...gathersEnd,
  ],
} as const;

interface Divided {
  readonly manner?: 'passed' | 'assigned' | null;
  readonly main?: string | null;
  readonly assisting?: readonly string[] | null;
  readonly dueOn?: string | null;
  readonly demands?: readonly { readonly row?: number; readonly demand?: string | null }[] | null;
  readonly shares?: readonly { readonly row?: number; readonly demand?: number | null; readonly body?: string | null }[] | null;
}
/** Rows of the unit that opens its part with them. */
export const shares = { of: 'shares', by: 'body', into: 'shares' } as const;
/** Who answers which demand is said of demands and units that are there; what is to be reported back has its day (P03). */
export const sharing = [
  {
    at: 'dueOn',
    when: (p: Recorded<Divided>) => and(p.manner.is('assigned'), not(p.dueOn.exists())),
    why: ['交办的，请写明要求办结（报结）日期。', 'What is assigned is reported back: say by when.'],
  },
  {
    at: 'shares.demand',
    when: (p: Recorded<Divided>) => each(p.shares, (one): Condition => one.demand.greater(count(p.demands))),
    why: ['没有这一项诉求。', 'There is no such demand.'],
  },
  {
    at: 'shares.body',
    when: (p: Recorded<Divided>) => each(p.shares, (one): Condition => not(or(one.body.is(p.main), p.assisting.has(one.body)))),
    why: ['该单位不是本次分案的主办或者协办单位。', 'This unit is given no part.'],
  },
] as const;
