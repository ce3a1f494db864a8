import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { contract } from '@fatong/contracts';
import {
  area,
  ask,
  checkAreas,
  choice,
  date,
  end,
  fact,
  gather,
  note,
  record,
  stamp,
  state,
  text,
  upload,
  type UploadType,
} from '../index.js';

const said = (message: string, kind: 'fact' | 'report') =>
  contract({
    owner: 'x',
    message,
    version: 1,
    title: ['报文', 'Message'],
    kind,
    schema: Type.Object({ request: Type.String() }),
    identity: { id: ['request'], key: 'request', order: 'key' },
  });
const [told, taken, back, other] = [said('told', 'fact'), said('taken', 'report'), said('back', 'report'), said('other', 'fact')];

const x = area('x', ['某', 'X'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    local: { title: ['区经办人', 'Clerk of a district'], surface: 'admin' },
  },
  groups: { all: ['全部', 'All'] },
});
const standings = {
  sent: ['已发送', 'Sent'],
  received: ['已签收', 'Received'],
  returned: ['被退回', 'Returned'],
  undelivered: ['未送达', 'Undelivered'],
} as const;
const order = record(x, 'order', ['单', 'Orders'], {
  fields: {
    day: date(['日期', 'Day'], { filter: true }),
    plainDay: date(['另一日期', 'Another day']),
    standing: choice(['上报', 'Report'], standings),
    partly: choice(['部分', 'Partly'], { sent: ['已发送', 'Sent'] }),
    request: text(['请求', 'Request']),
    receipt: text(['回执', 'Receipt']),
    words: text(['退回原因', 'Words']),
  },
  states: { open: state(['在办', 'Open']), told: state(['已报', 'Told']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', local: 'district' },
  actions: {
    open: { title: ['登记', 'Open'], to: 'open', by: 'clerk', form: ['plainDay', 'partly', 'receipt'] },
    tell: {
      title: ['上报', 'Tell'],
      from: 'open',
      to: 'told',
      by: 'clerk',
      then: [stamp('day'), ask(told, { request: 'request', undelivered: { standing: 'undelivered' } })],
    },
    close: { title: ['办结', 'Close'], from: 'told', to: 'done', by: 'clerk' },
  },
  heading: ['words'],
  list: { columns: ['day'] },
});
const exchange = [
  fact(told, order, (_, act) => ({ request: act.id })),
  note(taken, order, ({ request }) => ({ request, asked: 'request', values: { standing: 'received' } })),
  note(back, order, ({ request }) => ({ request, asked: 'request', values: { standing: 'returned', words: '缺依据' } })),
];
const words = {
  record: order,
  system: 'ministry',
  facts: [told],
  received: taken,
  returned: back,
  month: 'day',
  waits: 'open',
  prepared: ['open'],
  standing: 'standing',
  request: 'request',
  receipt: 'receipt',
  words: 'words',
  see: ['clerk'],
  lock: ['clerk'],
} as const;
const faults = (...ledgers: readonly UploadType[]) => checkAreas([gather(x, [{ order, exchange, ledgers }])]);

describe('the check of ledgers of reports', () => {
  it('takes one whose record keeps all that the ledger says', () => {
    expect(faults(upload(x, 'ledger', ['台账', 'Ledger'], words))).toEqual([]);
  });

  it('names a state in which a month stays open and which the record has not', () => {
    const open = ['open', 'nowhere'] as unknown as readonly ['open'];
    expect(faults(upload(x, 'ledger', ['台账', 'Ledger'], { ...words, open }))).toEqual([
      'x.ledger: its ledger is open in the unknown state nowhere.',
    ]);
  });

  it('names what the record does not keep, state or hear, and whoever would not see all of it', () => {
    const wrong = upload(x, 'ledger', ['台账', 'Ledger'], {
      ...words,
      facts: [other],
      received: other,
      month: 'plainDay',
      standing: 'partly',
      request: 'day',
      words: 'day',
      see: ['clerk', 'local'],
    });
    expect(faults(wrong, upload(x, 'ledger', ['台账', 'Ledger'], { ...words, see: [] }))).toEqual([
      'x.ledger is declared twice.',
      'x.ledger: its ledger reports x.other.v1, which no action of x.order states.',
      'x.ledger: its ledger awaits x.other.v1, which x.order does not read.',
      'x.ledger: its ledger goes by the month of plainDay, which is no date that its list is filtered by.',
      'x.ledger: its ledger keeps how a report stands in partly, which is no choice of sent, received, returned, undelivered.',
      'x.ledger: its ledger keeps its request in day, which is no text.',
      'x.ledger: its ledger keeps the words of a return in day, which is no text.',
      'x.ledger: its ledger is read by local, who does not see every record in it.',
      'x.ledger: its ledger is locked by clerk, who does not read it.',
    ]);
  });
});
