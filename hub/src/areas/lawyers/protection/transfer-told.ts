import { rightsTransferred } from '@fatong/contracts/canonical/lawyers';
import { not, type Recorded } from '@fatong/contracts/expression';
import { ask, boolean, choice, date, prose, set, text } from '../../../definitions/index.js';
import { handlers } from './posts.js';

const standings = {
  sent: ['已报送', 'Sent'],
  registered: ['已登记', 'Registered'],
  notTaken: ['不予登记', 'Not registered'],
  undelivered: ['未能送达', 'Not delivered'],
} as const;

interface Told {
  readonly told?: keyof typeof standings | null;
}

/** What the association’s own system (S11) is told of a transfer, and what it said of the last step. */
export const toldFields = {
  senderName: text(['发起单位名称', 'Name of the sender'], { take: { ref: 'subject', field: 'bodyName' }, max: 120 }),
  receiverName: text(['接收单位名称', 'Name of the receiver'], { take: { ref: 'receiver', field: 'name' }, max: 120 }),
  urgent: boolean(['情况紧急', 'Urgent'], { take: { ref: 'subject', field: 'urgent' } }),
  toldRequest: text(['报送请求号', 'Request id'], { max: 40 }),
  told: choice(['协会系统登记', 'Association’s own system'], standings, { filter: true }),
  toldOn: date(['协会系统登记日期', 'Registered there on']),
  registration: text(['协会登记编号', 'Number in its register'], { max: 64, search: true }),
  toldReason: prose(['不予登记原因', 'Why it is not registered'], { max: 4000 }),
};

export const toldSection = {
  title: ['协会系统登记', 'Association’s own system'],
  fields: ['told', 'registration', 'toldOn', 'toldReason'],
  brief: true,
} as const;

/** Each step of a transfer is told anew; an answer to an earlier one changes nothing. */
export const tell = [
  set({ told: 'sent', toldReason: null }),
  ask(rightsTransferred, { request: 'toldRequest', undelivered: { told: 'undelivered' } }),
] as const;

export const telling = {
  tellAgain: {
    title: ['重新报送协会系统', 'Tell the association’s system again'],
    by: handlers,
    side: 'sent',
    form: ['replyNumber'],
    due: { clock: null, when: (t: Recorded<Told>) => t.told.in(['notTaken', 'undelivered']) },
    unless: [
      {
        when: (t: Recorded<Told>) => not(t.told.in(['notTaken', 'undelivered'])),
        why: [
          '协会系统已登记，或者尚未答复，不重复报送。',
          'The association’s system has it, or has not answered yet: it is not told again.',
        ],
      },
    ],
    then: tell,
  },
} as const;

export const toldNotices = {
  notRegistered: {
    words: [
      '转办申请 {number}：协会系统{told}，请核对后重新报送。',
      'Transfer {number}: {told} in the association’s system; see to it and tell it again.',
    ],
    on: { holds: (t: Recorded<Told>) => t.told.in(['notTaken', 'undelivered']) },
    to: { roles: handlers, at: 'owner' },
  },
} as const;
