import { or } from '@fatong/contracts/expression';
import {
  area,
  boolean,
  correspondence,
  date,
  did,
  drafting,
  end,
  exists,
  gather,
  inquiry,
  opens,
  pause,
  record,
  ref,
  register,
  state,
  text,
  workdays,
} from '../../definitions/index.js';

const name = area('desk', ['窗口', 'Desk'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    guest: { title: ['来客', 'Guest'], surface: 'portal' },
  },
  groups: { all: ['窗口事务', 'Of the desk'] },
});

/** Kept by what is granted at the desk: its entries have no states, and one is entered. */
const member = register(name, 'member', ['成员', 'Members'], {
  one: 'Member',
  fields: { called: text(['姓名', 'Name']), barred: boolean(['禁入', 'Barred']), since: date(['自', 'Since']) },
  see: { clerk: 'city', guest: 'city' },
  actions: { join: { title: ['登记', 'Join'], by: [], enters: true, form: ['called', 'since'] } },
  heading: ['called'],
  list: { columns: ['called'] },
});

const from = ['open', 'waiting'] as const;
const letters = correspondence('letters', ['来文', 'Letters received'], { from, by: 'clerk' });
const past = inquiry('past', ['过往', 'Past'], { from, by: 'clerk' });
const debts = inquiry('debts', ['债务', 'Debts'], { from, by: 'clerk' });
const application = drafting({
  title: ['提出申请', 'Plead'],
  by: 'guest',
  form: ['what', 'sponsor'],
  need: ['what'],
  to: 'open',
  readers: 'clerk',
  unless: [
    {
      when: (p: { readonly sponsor: Parameters<typeof exists>[1]['is'] }) =>
        exists(member, { by: 'id', is: p.sponsor, where: (m) => m.barred.is(true) }),
      why: ['介绍人已被禁入。', 'Who speaks for you is barred.'],
    },
  ],
});

const plea = record(name, 'plea', ['申请', 'Pleas'], {
  one: 'Plea',
  number: 'DP{yyyymmdd}{seq:6}',
  fields: {
    what: text(['内容', 'What']),
    sponsor: ref(['介绍人', 'Sponsor'], member),
    ...application.fields,
    ...letters.fields,
    ...past.fields,
    ...debts.fields,
  },
  states: {
    ...application.states,
    open: state(['在办', 'Open']),
    waiting: pause(['待补正', 'Waiting for papers']),
    granted: end(['准予', 'Granted']),
  },
  see: { clerk: { scope: 'city', when: (p) => p.submittedOn.exists() }, guest: 'own' },
  clocks: {
    decide: { title: ['办理期限', 'Decide'], from: did('submit'), within: workdays(20), met: did('grant') },
    complete: {
      title: ['补正期限', 'To be completed'],
      from: did('ask'),
      within: workdays(5),
      met: did('complete'),
      atEnd: 'resume',
      through: true,
    },
  },
  actions: {
    ...application.actions,
    ...letters.actions,
    ...past.actions,
    ...debts.actions,
    ask: { title: ['要求补正', 'Ask for papers'], from: 'open', to: 'waiting', by: 'clerk' },
    complete: { title: ['补正', 'Complete'], from: 'waiting', to: 'open', by: 'guest' },
    resume: { title: ['逾期未补正', 'Not completed'], from: 'waiting', to: 'open', by: [], byClock: true },
    askPast: { title: ['核查过往', 'Ask about the past'], from: 'open', by: 'clerk', then: [...past.asked] },
    tellPast: { title: ['登记过往', 'What was answered'], from: 'open', by: 'clerk', then: [...past.answered] },
    tellDebts: { title: ['登记债务', 'What was answered'], from: 'open', by: 'clerk', then: [...debts.answered] },
    grant: {
      title: ['准予', 'Grant'],
      from: 'open',
      to: 'granted',
      by: 'clerk',
      unless: [
        {
          when: (p) => or(past.isOpen(p), debts.isOpen(p)),
          why: ['核查尚未完成。', 'Not everything is answered or waived.'],
          which: [past.which, debts.which],
        },
      ],
      then: [opens(member, { does: 'join', with: { called: 'what', since: 'submittedOn' } })],
    },
  },
  heading: ['what'],
  list: { columns: ['number'] },
});

/** A small area whose records people write first and hand in later, for specs of the words that need one. */
export const desk = gather(name, [{ member, plea }]);
