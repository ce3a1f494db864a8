import { lawyerLists } from '@fatong/contracts/codes';
import { choice, date, end, integer, prose, record, ref, state, text } from '../../../definitions/index.js';
import { ruleTitles } from '../parameters.js';
import { complaintColumns, markColumns } from './beside.js';
import { complaint } from './complaint.js';
import { firm } from './firm.js';
import { lawyer } from './lawyer.js';

/**
 * A lawyer's entry on the yellow or black list (L04): proposed by a rule or by hand, confirmed by a handler, approved by another person. Internal to
 * the bureau: neither the lawyer, nor his firm, nor the association sees proposals; notice, objection and expiry come with the clocks.
 */
export const mark = record('lawyers.mark', ['黄黑名单', 'Yellow and black lists'], {
  number: 'LM{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    list: choice(['名单类别', 'List'], lawyerLists, { required: true, filter: true }),
    term: integer(['有效期（月）', 'Term in months'], { min: 1, max: 120, hint: ['黄名单一般 12 个月，黑名单一般 36 个月；不填为长期有效。', 'Usually 12 months on the yellow list, 36 on the black one; empty: without end.'] }),
    facts: prose(['事实依据', 'Facts'], { max: 8000 }),
    complaints: ref(['所依据的投诉案件', 'Complaints it rests on'], complaint, { many: true, most: 20 }),
    rule: choice(['触发规则', 'Rule'], ruleTitles, { filter: true }),
    parameter: text(['规则参数', 'Parameter in force'], { max: 400 }),
    listedOn: date(['列入日期', 'Listed on'], { filter: true }),
    validUntil: date(['有效期至', 'Valid until'], { filter: true }),
    removedOn: date(['移出日期', 'Removed on']),
  },
  states: {
    proposed: state(['待确认', 'To be confirmed'], 'open'),
    approval: state(['待审批', 'Awaiting approval'], 'waiting'),
    listed: state(['在列', 'On the list']),
    removal: state(['待审批移出', 'Removal awaits approval'], 'waiting'),
    rejected: end(['不予列入', 'Not listed'], 'refused'),
    removed: end(['已移出', 'Removed']),
  },
  sections: [
    { title: ['名单', 'Entry'], fields: ['list', 'lawyer', 'firm', 'listedOn', 'validUntil', 'term', 'removedOn'] },
    { title: ['依据', 'Grounds'], fields: ['rule', 'parameter', 'facts', 'complaints'] },
  ],
  see: { 'city-lead': 'city', 'city-clerk': 'city', 'district-lead': 'district', 'district-clerk': 'district' },
  actions: {
    arise: { title: ['规则提出', 'Proposed by rule'], to: 'proposed', by: [], byRule: true },
    supplement: { title: ['规则补充事实', 'Facts added by rule'], from: 'proposed', by: [], byRule: true },
    propose: { title: ['拟列名单', 'Propose'], to: 'approval', by: ['city-lead', 'city-clerk'], form: ['lawyer', 'list', 'term', 'facts', 'complaints'], need: ['facts'] },
    suggest: { title: ['建议列名单', 'Suggest'], to: 'proposed', by: ['district-lead', 'district-clerk'], form: ['lawyer', 'list', 'term', 'facts', 'complaints'], need: ['facts'] },
    confirm: { title: ['确认拟列', 'Confirm'], from: 'proposed', to: 'approval', by: ['city-lead', 'city-clerk'], form: ['term'], reason: 'optional' },
    reject: { title: ['不予列入', 'Reject'], from: 'proposed', to: 'rejected', by: ['city-lead', 'city-clerk'], reason: true, danger: true },
    approve: { title: ['批准列入', 'Approve'], from: 'approval', to: 'listed', by: 'city-lead', notBy: ['confirm', 'propose'], reason: 'optional', then: { stamp: 'listedOn', until: { field: 'validUntil', months: 'term' } } },
    sendBack: { title: ['退回', 'Send back'], from: 'approval', to: 'proposed', by: 'city-lead', reason: true },
    askRemoval: { title: ['申请移出', 'Ask for removal'], from: 'listed', to: 'removal', by: ['city-lead', 'city-clerk'], reason: true },
    remove: { title: ['批准移出', 'Approve removal'], from: 'removal', to: 'removed', by: 'city-lead', notBy: 'askRemoval', reason: 'optional', then: { stamp: 'removedOn' } },
    keep: { title: ['不同意移出', 'Refuse removal'], from: 'removal', to: 'listed', by: 'city-lead', notBy: 'askRemoval', reason: true },
  },
  place: {
    district: 'lawyer',
    owner: { unit: 'city/lawyers-office' },
    involve: { lawyer: { role: 'subject', as: 'entry' } },
    units: { 'city/lawyers-office': 'handler' },
  },
  related: [
    { title: ['该律师的其他名单记录', 'Other entries of the lawyer'], type: 'lawyers.mark', by: 'lawyer', of: 'lawyer', columns: markColumns },
    { title: ['该律师的投诉', 'Complaints about the lawyer'], type: 'lawyers.complaint', by: 'lawyer', of: 'lawyer', columns: complaintColumns },
  ],
  heading: ['list', 'lawyerName'],
  list: {
    columns: ['number', 'list', 'lawyer', 'firm', 'district', 'rule', 'state', 'listedOn', 'validUntil'],
    filters: ['state', 'list', 'district', 'listedOn', 'rule', 'lawyer', 'firm', 'validUntil'],
    views: {
      waiting: { title: ['待确认与审批', 'To confirm or approve'], filter: { state: ['proposed', 'approval', 'removal'] } },
      yellow: { title: ['黄名单在列', 'On the yellow list'], filter: { list: 'yellow', state: ['listed', 'removal'] } },
      black: { title: ['黑名单在列', 'On the black list'], filter: { list: 'black', state: ['listed', 'removal'] } },
    },
    sort: '-createdAt',
  },
});
