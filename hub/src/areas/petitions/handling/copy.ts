import { not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  boolean,
  choice,
  date,
  did,
  end,
  moves,
  named,
  prose,
  record,
  ref,
  set,
  staff,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { contents } from '../registration/codes.js';
import { petition } from '../registration/petition.js';
import { body } from '../registers/body.js';

const kinds = { copy: ['抄送', 'Copy'], told: ['告知', 'Told'] } as const;
const origins = { hand: ['人工抄送', 'By hand'], dictionary: ['按业务自动抄送', 'By the dictionary'] } as const;
const stands = (c: Recorded<{ readonly state?: 'sent' | 'told' | 'commented' | 'confirmed' | 'revoked' }>) => not(c.state.is('revoked'));
const readers = [...handlers, ...heads] as const;

/**
 * 抄送及告知 (P05): a unit reads a petition and does not act on it; that it was opened is kept, and it may say something to it once. Of what a named person is told he confirms that he read it. What
 * is taken back since the business is another’s is no longer there for the unit.
 */
export const copy = record(petitions, 'copy', ['抄送及告知', 'Copies'], {
  one: 'Copy',
  law: 'P05',
  number: 'CS{yyyymmdd}{seq:6}',
  fields: {
    petition: ref(['信访事项', 'Petition'], petition, { filter: true }),
    body: ref(['抄送单位', 'Unit'], body, { filter: true }),
    bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, max: 100 }),
    main: ref(['主办单位', 'Unit in charge'], body),
    kind: choice(['方式', 'Way'], kinds, { filter: true }),
    origin: choice(['来源', 'Origin'], origins, { filter: true }),
    content: choice(['业务类型', 'Business'], contents, { filter: true }),
    reader: staff(['告知对象', 'Who is told'], { roles: readers }),
    readOn: date(['阅读日期', 'Read on'], { filter: true }),
    isRead: boolean(['已阅', 'Read'], { filter: true }),
    confirmedOn: date(['确认日期', 'Confirmed on'], { filter: true }),
    comment: prose(['意见', 'Comment'], { max: 1000 }),
  },
  states: {
    sent: state(['已抄送', 'Sent'], 'done'),
    told: state(['待确认', 'To be confirmed'], 'open'),
    commented: state(['已反馈', 'Commented'], 'done'),
    confirmed: end(['已确认阅读', 'Confirmed']),
    revoked: end(['已收回', 'Taken back'], 'refused'),
  },
  see: {
    reviewer: 'city',
    lead: 'city',
    supervisor: 'city',
    'office-clerk': { scope: 'unit', when: stands },
    'office-lead': { scope: 'unit', when: stands },
    'district-clerk': { scope: 'unit', when: stands },
    'district-head': { scope: 'unit', when: stands },
  },
  clocks: {
    confirm: { title: ['确认阅读', 'Confirm'], from: did('inform'), within: workdays(3), met: did('confirm'), warn: [1] },
  },
  show: {
    reader: (c) => c.kind.is('told'),
    confirmedOn: (c) => c.kind.is('told'),
    comment: (c) => not(c.kind.is('told')),
  },
  actions: {
    send: {
      title: ['抄送', 'Send a copy'],
      to: 'sent',
      by: [],
      form: ['petition', 'body', 'content', 'main', 'kind', 'origin'],
      unless: [
        {
          when: (): Condition =>
            alike(named<typeof copy>('petitions.copy'), { same: ['petition', 'body', 'origin'], states: ['sent', 'commented'] }),
          why: ['已向该单位抄送', 'A copy was sent to this unit already'],
        },
      ],
    },
    inform: {
      title: ['告知', 'Tell a person'],
      to: 'told',
      by: ['lead', 'reviewer', 'district-clerk'],
      form: ['petition', 'body', 'reader'],
      need: ['petition', 'body', 'reader'],
      then: [
        set({ kind: 'told', origin: 'hand' }),
        moves(petition, { by: 'petition', does: 'noteInformed', with: { sendTo: 'body' } }),
      ],
    },
    look: {
      title: ['阅读', 'Read'],
      by: readers,
      byReading: true,
      unless: [{ when: (c) => c.isRead.is(true), why: ['已经阅读。', 'It was read already.'] }],
      then: [stamp('readOn'), set({ isRead: true })],
    },
    confirm: {
      title: ['确认已阅', 'Confirm'],
      from: 'told',
      to: 'confirmed',
      by: readers,
      assignee: 'reader',
      due: 'confirm',
      then: [stamp('confirmedOn')],
    },
    remark: {
      title: ['反馈意见', 'Comment'],
      from: 'sent',
      to: 'commented',
      by: readers,
      form: ['comment'],
      need: ['comment'],
    },
    revoke: {
      title: ['收回抄送', 'Taken back'],
      from: ['sent', 'commented'],
      to: 'revoked',
      by: [],
    },
  },
  notices: {
    sent: {
      words: ['收到抄送的信访事项（{content}），请阅。', 'A copy of a petition ({content}) for you to read.'],
      on: { action: 'send' },
      to: { roles: readers, at: 'owner' },
    },
    told: {
      words: ['有信访事项告知您，请在 3 个工作日内确认阅读。', 'You are told of a petition: confirm within three working days.'],
      on: { action: 'inform' },
      to: { assignee: 'reader' },
    },
    unconfirmed: {
      words: ['告知的信访事项尚未确认阅读，期限{confirmDue}。', 'A petition you were told of is not confirmed; due {confirmDue}.'],
      on: { clock: 'confirm', at: 'warn' },
      to: { assignee: 'reader' },
    },
    overdue: {
      words: ['告知的信访事项逾期未确认阅读（{confirmDue}）。', 'A petition was not confirmed in time ({confirmDue}).'],
      on: { clock: 'confirm', at: 'end' },
      to: [{ assignee: 'reader' }, { roles: 'lead', at: 'all' }],
    },
  },
  place: { district: 'body', owner: { ref: 'body' }, involve: { main: { role: 'part', as: 'unit' } } },
  menu: { group: 'handling', order: 2 },
  heading: ['content', 'bodyName'],
  list: {
    columns: ['number', 'petition', 'content', 'body', 'kind', 'origin', 'isRead', 'readOn', 'state', 'confirmDue'],
    filters: ['state', 'standing', 'kind', 'origin', 'isRead', 'petition', 'body', 'content', 'readOn', 'confirmedOn'],
    views: {
      unread: { title: ['未阅', 'Not read'], filter: { state: 'sent' } },
      toConfirm: { title: ['待确认', 'To be confirmed'], filter: { state: 'told' } },
    },
    sort: '-createdAt',
  },
});
