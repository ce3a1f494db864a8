import { count, type Recorded } from '@fatong/contracts/expression';
import { atLeast, hours, minute, onDay, set, stamp, workdays } from '../../../definitions/index.js';
import { parameters } from './parameters.js';

interface Offered {
  readonly submittedOn?: string | null;
  readonly offerings?: readonly { readonly step?: string | null }[] | null;
}
type Case = Recorded<Offered>;

/** What an offer to another unit does to the case (转办): W-7 runs on; nobody does these by a button of the case. */
export const transferring = {
  offerOut: {
    title: ['转办申请', 'Offered to another unit'],
    from: 'submitted',
    to: 'offered',
    by: [],
    form: ['receiver'],
    unless: [
      {
        when: (r: Case) => count(r.offerings).atLeast(onDay(parameters.mostOffers, r.submittedOn)),
        why: ['本件转办申请次数已达上限。', 'The case was offered to others as often as it may be.'],
      },
    ],
    then: [minute('offerings')],
  },
  takeBack: { title: ['转办未成，退回', 'Comes back'], from: 'offered', to: 'submitted', by: [], then: [set({ receiver: null })] },
  takeOver: {
    title: ['已转办', 'Taken over'],
    from: 'offered',
    to: 'submitted',
    by: [],
    form: ['body'],
    then: [
      set({ receiver: null }),
      atLeast('accept', workdays(parameters.floorDays), { law: 'W-7' }),
      atLeast('urgent', hours(parameters.urgentHours), { law: 'W-7' }),
      atLeast('matter', workdays(parameters.floorDays), { law: 'W-7' }),
    ],
  },
  // Taken up outside the association: its course here ends.
  release: { title: ['已转办', 'Transferred'], from: 'offered', to: 'transferred', by: [], form: ['body'], then: [stamp('closedOn')] },
} as const;
