import { replyReady } from '@fatong/contracts/canonical/petitions';
import { and, not, or, some, type Recorded } from '@fatong/contracts/expression';
import { ask, derive, set, stamp } from '../../../definitions/index.js';
import { offersRating } from '../rating/offering.js';
import { reportEnd } from '../reporting/arising.js';
import { meets } from './assessing.js';
import { metByEnd } from './counting.js';
import { gathersEnd } from './gathered.js';
import { isOnline, reached } from './online.js';

const registrars = ['desk', 'district-clerk'] as const;
interface Sent {
  readonly onlineNumber?: string | null;
  readonly purpose?: 'advice' | 'accusation' | 'demand' | null;
  readonly openedOn?: string | null;
  readonly onlineDelivery?: 'sent' | 'arrived' | 'failed' | null;
}

interface Delivered {
  readonly deliveries?: readonly { readonly arrivedOn?: string | null; readonly proof?: readonly unknown[] | null }[] | null;
  readonly deliveredOn?: string | null;
  readonly deliveryNotedOn?: string | null;
  readonly answeredOn?: string | null;
}

interface Opened {
  readonly openedOn?: string | null;
  readonly openedOnlineOn?: string | null;
  readonly isOpened?: boolean | null;
}

/** How the answer reaches the petitioner (P09): at the website where he wrote, else by a delivery that is proved; by announcement, or filed where that is not possible. */
export const delivering = {
  pushReply: {
    title: ['推送答复意见书', 'Answer sent to the website'],
    from: 'answered',
    by: [],
    unless: [{ when: (p: Recorded<Sent>) => not(isOnline(p)), why: ['不是网上信访件。', 'It was not written at the website.'] }],
    then: [
      set({ onlineDelivery: 'sent' }),
      stamp('pushedOn'),
      meets,
      ask(replyReady, { request: 'replyRequest', outcomes: { delivered: 'arriveOnline', refused: 'failOnline', giveUp: 'failOnline' } }),
    ],
  },
  arriveOnline: {
    title: ['网上送达', 'Delivered online'],
    from: 'answered',
    to: 'delivered',
    by: [],
    byReport: true,
    then: [stamp('deliveredOn'), set({ onlineDelivery: 'arrived' }), meets, ...offersRating],
  },
  /** The first time, by code and password. */
  noteOpened: {
    title: ['信访人查阅答复意见书', 'Opened by who petitioned'],
    from: ['answered', 'announced', 'delivered', 'closed'],
    by: [],
    unless: [{ when: (p: Recorded<Sent>) => p.openedOn.exists(), why: ['已经查阅过。', 'It was opened before.'] }],
    then: [stamp('openedOn'), set({ isOpened: true })],
  },
  /** The first time at the website (S16), which says so; whichever of the two was first is when he opened it. */
  noteOpenedOnline: {
    title: ['信访人在网站查阅答复意见书', 'Opened at the website by who petitioned'],
    from: ['answered', 'announced', 'delivered', 'closed'],
    by: [],
    byReport: true,
    then: [
      derive<Opened>()(['openedOn', 'isOpened'], ({ openedOn, openedOnlineOn }) => ({
        openedOn: openedOn ?? openedOnlineOn ?? null,
        isOpened: true,
      })),
    ],
  },
  failOnline: {
    title: ['网上送达失败', 'Not delivered online'],
    from: 'answered',
    by: [],
    byReport: true,
    then: [set({ onlineDelivery: 'failed' })],
  },
  dispatch: {
    title: ['登记发出', 'Record the sending'],
    from: ['answered', 'announced'],
    by: registrars,
    form: ['deliveries'],
    need: ['deliveries'],
    then: [meets],
  },
  deliver: {
    title: ['登记送达', 'Record the delivery'],
    from: ['answered', 'announced'],
    to: 'delivered',
    by: registrars,
    due: { clock: null, when: (p: Recorded<Sent>) => not(p.onlineDelivery.in(['sent', 'arrived'])) },
    form: ['deliveries', 'deliveredOn'],
    need: ['deliveries', 'deliveredOn'],
    unless: [
      {
        when: (p: Recorded<Sent>) => p.onlineDelivery.is('sent'),
        why: ['答复意见书已推送门户网站，以网站签收为送达。', 'The answer was sent to the website: that it takes it is the delivery.'],
      },
    ],
    refuses: [
      {
        at: 'deliveries',
        when: (
          p: Recorded<{
            readonly deliveries?: readonly { readonly arrivedOn?: string | null; readonly proof?: readonly unknown[] | null }[] | null;
          }>,
        ) => not(some(p.deliveries, (one) => and(one.arrivedOn.exists(), one.proof.exists()))),
        why: ['请登记送达日期并上传送达凭证。', 'Enter the day it arrived, with its proof.'],
      },
      // The review runs from here (条例 art. 35): by what was proved, and not by what is to come.
      {
        at: 'deliveredOn',
        when: (p: Recorded<Delivered>) =>
          and(
            some(p.deliveries, (one) => and(one.arrivedOn.exists(), one.proof.exists())),
            not(some(p.deliveries, (one) => and(one.arrivedOn.is(p.deliveredOn), one.proof.exists()))),
          ),
        why: ['送达日期应当与有凭证的送达记录一致。', 'It is the day of a delivery that is proved.'],
      },
      {
        at: 'deliveredOn',
        when: (p: Recorded<Delivered>) => or(p.deliveredOn.greater(p.deliveryNotedOn), p.deliveredOn.less(p.answeredOn)),
        why: ['送达日期不能早于答复日期，也不能晚于今天。', 'It is neither before the answer nor after today.'],
      },
    ],
    then: [stamp('deliveryNotedOn'), meets, ...offersRating],
  },
  announce: {
    title: ['公告送达', 'Announce'],
    from: 'answered',
    to: 'announced',
    by: registrars,
    form: ['undeliverable'],
    need: ['undeliverable'],
    then: [stamp('announcedOn'), meets],
  },
  announceEnd: {
    title: ['公告期满，视为送达', 'Announced for thirty days'],
    from: 'announced',
    to: 'delivered',
    by: [],
    byClock: true,
    then: [stamp('deliveredOn'), meets, ...offersRating],
  },
  fileUndelivered: {
    title: ['无法送达，存查', 'Filed: it cannot be delivered'],
    from: ['answered', 'announced'],
    to: 'filed',
    by: ['lead', 'district-head'],
    reason: true,
    danger: true,
    then: [stamp('closedOn'), metByEnd, ...reached('closed'), reportEnd('filed'), ...gathersEnd],
  },
} as const;
