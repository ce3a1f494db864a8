import { choice, date, did, end, prose, record, ref, stamp, state, text, workdays } from '../../../definitions/index.js';
import { fee } from '../acts/fee.js';
import { bureau, notary, see } from '../area.js';
import { office } from '../registers/office.js';
import { staffing } from '../registers/staffing.js';
import { itemKinds } from './codes.js';

/**
 * 数据质量事项 (N26, N33, N36): what is missing in an office's data, for the office to put right in its own system. It is over by itself once the office has reported it; where there
 * is nothing to report the office explains that, and a clerk closes it. Nothing is lost meanwhile: what is unclassified is counted as such.
 */
export const dataItem = record(notary, 'dataItem', ['数据质量事项', 'Data to be put right'], {
  law: ['N26', 'N33', 'N36'],
  one: 'Data item',
  number: 'SZ{yyyymmdd}{seq:5}',
  fields: {
    kind: choice(['事项', 'Kind'], itemKinds, { class: 'public', required: true, filter: true }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true }),
    officeName: text(['机构名称', 'Name of the office'], {
      class: 'public',
      max: 100,
      search: true,
      take: { ref: 'office', field: 'name' },
    }),
    fee: ref(['收费明细', 'Payment'], fee, { filter: true }),
    staffing: ref(['机构人员报送', 'Report of a person'], staffing, { filter: true }),
    period: text(['月份', 'Month'], { max: 7, filter: true }),
    facts: prose(['情况', 'What it rests on'], { max: 2000 }),
    raisedOn: date(['提出日期', 'Raised on'], { filter: true }),
    reply: prose(['机构说明', 'What the office says'], { max: 4000 }),
    repliedOn: date(['说明日期', 'Replied on'], { filter: true }),
    closedOn: date(['办结日期', 'Closed on'], { filter: true }),
  },
  sections: [
    { title: ['事项', 'Item'], fields: ['kind', 'office', 'fee', 'staffing', 'period', 'facts', 'raisedOn'] },
    { title: ['办理', 'Course'], fields: ['reply', 'repliedOn', 'closedOn'], brief: true },
  ],
  states: {
    open: state(['待补正', 'To be put right'], 'open'),
    replied: state(['已说明待核', 'Explained'], 'waiting'),
    mended: end(['已补正', 'Put right']),
    closed: end(['已办结', 'Closed']),
  },
  see,
  show: {
    fee: (d) => d.kind.is('fee'),
    staffing: (d) => d.kind.is('title'),
    period: (d) => d.kind.is('month'),
  },
  actions: {
    raise: { title: ['系统提出', 'Raised'], to: 'open', by: [], byRule: true, then: [stamp('raisedOn')] },
    mend: {
      title: ['机构已补正', 'Put right by the office'],
      from: ['open', 'replied'],
      to: 'mended',
      by: [],
      byRule: true,
      then: [stamp('closedOn')],
    },
    explain: {
      title: ['说明', 'Explain'],
      from: 'open',
      to: 'replied',
      by: 'office',
      form: ['reply'],
      need: ['reply'],
      due: 'mend',
      then: [stamp('repliedOn')],
    },
    close: {
      title: ['核准办结', 'Close'],
      from: 'replied',
      to: 'closed',
      by: bureau,
      due: { clock: null },
      reason: 'optional',
      then: [stamp('closedOn')],
    },
    sendBack: { title: ['退回补正', 'Send back'], from: 'replied', to: 'open', by: bureau, reason: true },
  },
  clocks: {
    mend: {
      title: ['补正', 'Putting it right'],
      from: did('raise', 'sendBack'),
      within: workdays(5),
      met: did('explain', 'mend', 'close'),
      warn: [1],
    },
  },
  notices: {
    raised: {
      words: [
        '数据质量事项{number}：{kind}，请于{mendDue}前在本机构系统中补正。',
        'Data item {number}: {kind}. Put it right in your system by {mendDue}.',
      ],
      on: { action: 'raise' },
      to: { roles: 'office', at: 'owner' },
    },
    sentBack: {
      words: [
        '数据质量事项{number}的说明未获认可，请于{mendDue}前补正。',
        'Your explanation of {number} was not accepted: put it right by {mendDue}.',
      ],
      on: { action: 'sendBack' },
      to: { roles: 'office', at: 'owner' },
    },
    explained: {
      words: ['{officeName}对数据质量事项{number}作出说明，请核。', '{officeName} explained the data item {number}.'],
      on: { action: 'explain' },
      to: { roles: 'clerk', at: 'scope' },
    },
    over: {
      words: ['{officeName}逾期未补正：{kind}，编号{number}。', '{officeName} has not put right {kind}, {number}, in time.'],
      on: { clock: 'mend', at: 'end' },
      to: { roles: ['clerk', 'district'], at: 'scope' },
    },
  },
  place: { district: 'office', owner: { ref: 'office' } },
  related: [
    {
      title: ['该机构的其他数据质量事项', 'Other items of the office'],
      type: 'notary.dataItem',
      by: 'office',
      of: 'office',
      show: 5,
    },
  ],
  menu: { group: 'warnings', order: 3, calls: { office: { title: ['本机构数据补正', 'Our data to be put right'] } } },
  heading: ['kind', 'officeName'],
  list: {
    columns: ['number', 'office', 'kind', 'period', 'raisedOn', 'mendDue', 'state'],
    filters: ['state', 'kind', 'district', 'office', 'period', 'raisedOn', 'repliedOn', 'closedOn', 'mendStanding', 'fee', 'staffing'],
    views: {
      open: { title: ['待补正', 'To be put right'], filter: { state: 'open' } },
      replied: { title: ['待核', 'To be looked at'], filter: { state: 'replied' } },
      overdue: { title: ['逾期', 'Overdue'], filter: { mendStanding: 'overdue' } },
    },
    sort: '-raisedOn',
  },
  counted: { raisedOn: ['kind', 'office'] },
});
