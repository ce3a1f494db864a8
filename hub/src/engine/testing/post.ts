import { contract } from '@fatong/contracts';
import { Type } from 'typebox';
import { area, ask, choice, date, end, fact, gather, note, record, set, stamp, state, text, upload } from '../../definitions/index.js';

const said = (message: string, kind: 'fact' | 'report') =>
  contract({
    owner: 'post',
    message,
    version: 1,
    title: ['报文', 'Message'],
    kind,
    identity: { id: ['request'], key: 'request', order: 'key' },
    schema: Type.Object({
      request: Type.String(),
      text: Type.Optional(Type.String({ label: ['内容', 'Text'] })),
      receipt: Type.Optional(Type.String()),
    }),
  });
const [told, taken, returned] = [said('told', 'fact'), said('taken', 'report'), said('returned', 'report')];

const name = area('post', ['邮务', 'Post'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    lead: { title: ['负责人', 'Lead'], surface: 'admin' },
    local: { title: ['区经办人', 'Clerk of a district'], surface: 'admin' },
  },
  groups: { all: ['邮务', 'Of the post'] },
});

/** A dispatch that is written by one, approved by another and then told to the ministry, which answers. */
const dispatch = record(name, 'dispatch', ['函件', 'Dispatches'], {
  one: 'Dispatch',
  number: 'PD{yyyymmdd}{seq:6}',
  fields: {
    text: text(['内容', 'Text'], { required: true }),
    approvedOn: date(['批准日期', 'Approved on'], { filter: true }),
    standing: choice(['上报', 'Report'], {
      sent: ['已发送', 'Sent'],
      received: ['已签收', 'Received'],
      returned: ['被退回', 'Returned'],
      undelivered: ['未送达', 'Undelivered'],
    }),
    request: text(['请求号', 'Request']),
    receipt: text(['回执', 'Receipt']),
    words: text(['退回原因', 'Words of the return']),
  },
  states: { draft: state(['待批', 'Draft'], 'waiting'), sent: state(['已发', 'Sent']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', lead: 'city', local: 'district' },
  actions: {
    write: { title: ['拟稿', 'Write'], to: 'draft', by: 'clerk', form: ['text'] },
    approve: {
      title: ['批准', 'Approve'],
      from: 'draft',
      to: 'sent',
      by: 'lead',
      notBy: 'write',
      then: [
        stamp('approvedOn'),
        set({ standing: 'sent', receipt: null, words: null }),
        ask(told, { request: 'request', undelivered: { standing: 'undelivered' } }),
      ],
    },
    again: {
      title: ['重新上报', 'Tell again'],
      from: 'sent',
      by: 'clerk',
      form: ['text'],
      then: [
        set({ standing: 'sent', receipt: null, words: null }),
        ask(told, { request: 'request', undelivered: { standing: 'undelivered' } }),
      ],
    },
    close: { title: ['办结', 'Close'], from: 'sent', to: 'done', by: 'clerk' },
  },
  heading: ['text'],
  list: { columns: ['number', 'standing'] },
});

const exchange = [
  fact(told, dispatch, ({ values }, act) => ({ request: act.id, text: values.text ?? '' })),
  note(taken, dispatch, ({ request, receipt }) => ({ request, asked: 'request', values: { standing: 'received', receipt } })),
  note(returned, dispatch, ({ request, text: words }) => ({ request, asked: 'request', values: { standing: 'returned', words } })),
];

const ledger = upload(name, 'ledger', ['上报台账', 'Ledger of reports'], {
  record: dispatch,
  system: 'court-cases',
  facts: [told],
  received: taken,
  returned,
  month: 'approvedOn',
  waits: 'draft',
  prepared: ['write'],
  standing: 'standing',
  request: 'request',
  receipt: 'receipt',
  words: 'words',
  see: ['clerk', 'lead'],
  lock: ['lead'],
});

/** A small area that reports what it approved, and keeps a ledger of it; for specs. */
export const post = gather(name, [{ dispatch, exchange, ledger }]);
