import { boolean, choice, date, end, prose, record, ref, set, stamp, state, text } from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { contents } from '../registration/codes.js';
import { body } from '../registers/body.js';

/** 抄送 (P05): a unit reads a petition and does not act on it; that it was opened is kept, and it may say something to it once. */
export const copy = record(petitions, 'copy', ['抄送', 'Copies'], {
  one: 'Copy',
  law: 'P05',
  number: 'CS{yyyymmdd}{seq:6}',
  fields: {
    petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true }),
    body: ref(['抄送单位', 'Unit'], body, { filter: true }),
    bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, max: 100 }),
    content: choice(['业务类型', 'Business'], contents, { filter: true }),
    readOn: date(['阅读日期', 'Read on'], { filter: true }),
    isRead: boolean(['已阅', 'Read'], { filter: true }),
    comment: prose(['意见', 'Comment'], { max: 1000 }),
  },
  states: { sent: state(['已抄送', 'Sent'], 'done'), commented: end(['已反馈', 'Commented']) },
  see: {
    lead: 'city',
    supervisor: 'city',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  actions: {
    send: { title: ['抄送', 'Send a copy'], to: 'sent', by: [], form: ['petition', 'body', 'content'] },
    look: {
      title: ['阅读', 'Read'],
      by: [...handlers, ...heads],
      byReading: true,
      unless: [{ when: (c) => c.isRead.is(true), why: ['已经阅读。', 'It was read already.'] }],
      then: [stamp('readOn'), set({ isRead: true })],
    },
    remark: {
      title: ['反馈意见', 'Comment'],
      from: 'sent',
      to: 'commented',
      by: [...handlers, ...heads],
      form: ['comment'],
      need: ['comment'],
    },
  },
  notices: {
    sent: {
      words: ['收到抄送的信访事项（{content}），请阅。', 'A copy of a petition ({content}) for you to read.'],
      on: { action: 'send' },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
  },
  place: { district: 'body', owner: { ref: 'body' } },
  menu: { group: 'handling', order: 2 },
  heading: ['content', 'bodyName'],
  list: {
    columns: ['number', 'petition', 'content', 'body', 'isRead', 'readOn', 'state'],
    filters: ['state', 'isRead', 'petition', 'body', 'content', 'readOn'],
    sort: '-createdAt',
  },
});
