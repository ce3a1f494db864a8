import { listingChanged } from '@fatong/contracts/canonical/lawyers';
import { lawyerLists, subjectKinds } from '@fatong/contracts/codes';
import { and, never, not } from '@fatong/contracts/expression';
import {
  choice,
  date,
  did,
  end,
  files,
  identifier,
  integer,
  lasts,
  prose,
  record,
  ref,
  say,
  since,
  stamp,
  state,
  text,
  until,
  workdays,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { ruleTitles } from './parameters.js';
import { complaintColumns, markColumns } from '../beside.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { sections } from './mark-layout.js';
import { oneParty } from './one-party.js';

const district = { roles: office.district, at: 'district' } as const;
/** Who put him on the list finds on no objection to it. */
const listers = ['propose', 'confirm', 'approve'] as const;
/** Who is listed hears of it and what he may do against it (domain rules 4.1), and his firm, though it sees no entry of its lawyers. */
const listedParties = [
  { roles: 'lawyer', at: { entry: 'lawyer' } },
  { roles: 'firm-clerk', at: { unitOf: 'firm' }, unseen: true },
  { roles: 'firm-clerk', at: { unitOf: 'listedFirm' } },
] as const;
/** The bureau’s data platform (S26) gets a row when somebody is listed, and when he is off the list. */
const told = say(listingChanged);
const proposed = ['subject', 'lawyer', 'listedFirm', 'list', 'term', 'facts', 'complaints', 'violations', 'penalties'] as const;

/**
 * An entry of a lawyer or a firm on the yellow or black list (L04): proposed by a rule or by hand, confirmed by a handler, approved by another person. Internal to
 * the bureau: neither the party, nor a lawyer's firm, nor the association sees proposals; lawyer and firm are told when he is listed. Whom
 * it is about may object once within 15 working days; who neither proposed, confirmed nor approved reviews it. At the end of its term the entry expires by itself.
 */
export const mark = record(lawyers, 'mark', ['黄黑名单', 'Yellow and black lists'], {
  law: ['L04', 'L05'],
  one: 'Entry of the yellow or black list',
  number: 'LM{yyyymmdd}{seq:6}',
  fields: {
    subject: choice(['对象类别', 'Kind of party'], subjectKinds, { filter: true }),
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    listedFirm: ref(['列名单律所', 'Firm on the list'], firm, { filter: true }),
    party: text(['对象', 'Party'], {
      was: 'lawyerName',
      take: [
        { ref: 'lawyer', field: 'name' },
        { ref: 'listedFirm', field: 'name' },
      ],
      search: true,
    }),
    licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { take: { ref: 'lawyer', field: 'licence' } }),
    uscc: identifier(['统一社会信用代码', 'Credit code'], 'uscc', { take: { ref: 'listedFirm', field: 'uscc' } }),
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    list: choice(['名单类别', 'List'], lawyerLists, { required: true, filter: true }),
    term: integer(['有效期（月）', 'Term in months'], {
      min: 1,
      max: 120,
      hint: [
        '黄名单一般 12 个月，黑名单一般 36 个月；不填为长期有效。',
        'Usually 12 months on the yellow list, 36 on the black one; empty: without end.',
      ],
    }),
    facts: prose(['事实依据', 'Facts'], { max: 8000 }),
    complaints: ref(['所依据的投诉', 'Complaints it rests on'], 'lawyers.complaint', { many: true, most: 20 }),
    penalties: ref(['所依据的处罚', 'Penalties it rests on'], 'lawyers.penalty', { many: true, most: 20 }),
    violations: ref(['所依据的违法记录', 'Violations it rests on'], 'lawyers.violation', { many: true, most: 20 }),
    rule: choice(['触发规则', 'Rule'], ruleTitles, { filter: true }),
    parameter: text(['规则参数', 'Parameter in force'], { max: 400 }),
    listedOn: date(['列入日期', 'Listed on'], { filter: true }),
    validUntil: date(['有效期至', 'Valid until'], { filter: true }),
    removedOn: date(['移出日期', 'Removed on']),
    objection: prose(['异议', 'Objection'], { max: 8000 }),
    objectionPapers: files(['异议材料', 'Papers of the objection'], {
      hint: ['能证明异议的材料，可不附。', 'What supports the objection; may be left out.'],
    }),
    objectedOn: date(['提出异议日期', 'Objected on'], { filter: true }),
    finding: prose(['复核意见', 'Finding of the review'], { max: 8000 }),
    reviewedOn: date(['复核日期', 'Reviewed on']),
  },
  states: {
    proposed: state(['待确认', 'To be confirmed'], 'open'),
    approval: state(['待审批', 'Awaiting approval'], 'waiting'),
    listed: state(['在列', 'On the list']),
    objected: state(['异议复核', 'Objection under review'], 'waiting'),
    removal: state(['移出待审批', 'Removal awaits approval'], 'waiting'),
    rejected: end(['不予列入', 'Not listed'], 'refused'),
    removed: end(['已移出', 'Removed']),
    revoked: end(['已撤销', 'Revoked']),
    retracted: end(['已撤回（事实不再成立）', 'Taken back: no longer true'], 'refused'),
    expired: end(['已到期', 'Expired']),
  },
  sections,
  // A proposal is internal; once it stands, whom it is about sees his own entry: a firm none about its lawyers.
  see: {
    ...office.see,
    lawyer: { scope: 'own', when: (m) => m.listedOn.exists() },
    'firm-clerk': { scope: 'unit', when: (m) => and(m.listedOn.exists(), m.listedFirm.exists()) },
  },
  show: {
    lawyer: (m) => not(m.subject.is('firm')),
    firm: (m) => not(m.subject.is('firm')),
    licence: (m) => not(m.subject.is('firm')),
    uscc: (m) => m.subject.is('firm'),
    listedFirm: (m) => m.subject.is('firm'),
    party: never, // it stands in the head and in the link
  },
  withhold: [{ from: ['lawyer', 'firm-clerk'], fields: ['rule', 'parameter', 'complaints', 'penalties', 'violations'] }],
  clocks: {
    object: { title: ['提出异议', 'Objection'], from: did('approve'), within: workdays(15), met: did('object') },
    review: {
      title: ['异议复核', 'Review of the objection'],
      from: did('object'),
      within: workdays(10),
      met: did('uphold', 'revoke', 'lift'),
      warn: [3, 1],
    },
    term: {
      title: ['名单有效期', 'Term on the list'],
      from: since('listedOn'),
      within: until('validUntil'),
      met: did('remove', 'revoke', 'lift', 'expire'),
      warn: [30],
      atEnd: 'expire',
    },
  },
  actions: {
    arise: { title: ['规则提出', 'Proposed by rule'], to: 'proposed', by: [], byRule: true },
    supplement: { title: ['规则补充事实', 'Facts added by rule'], from: 'proposed', by: [], byRule: true },
    // What rests on facts that are no longer true is undone: the proposal, or the entry itself.
    retract: { title: ['规则撤回', 'Taken back by rule'], from: ['proposed', 'approval'], to: 'retracted', by: [], byRule: true },
    lift: {
      title: ['规则撤销', 'Revoked by rule'],
      from: ['listed', 'objected', 'removal'],
      to: 'revoked',
      by: [],
      byRule: true,
      then: [stamp('removedOn'), told],
    },
    propose: {
      title: ['提请列入', 'Propose'],
      to: 'approval',
      by: office.city,
      form: proposed,
      need: ['list', 'facts'],
      refuses: oneParty,
    },
    suggest: {
      title: ['建议列名单', 'Suggest'],
      to: 'proposed',
      by: office.district,
      form: proposed,
      need: ['list', 'facts'],
      refuses: oneParty,
    },
    confirm: {
      title: ['确认拟列', 'Confirm'],
      from: 'proposed',
      to: 'approval',
      by: office.city,
      due: { of: 'city-clerk' },
      form: ['term'],
      reason: 'optional',
    },
    reject: {
      title: ['不予列入', 'Reject'],
      from: 'proposed',
      to: 'rejected',
      by: office.city,
      due: { of: 'city-clerk' },
      reason: true,
      danger: true,
    },
    approve: {
      title: ['批准列入', 'Approve'],
      from: 'approval',
      to: 'listed',
      by: 'city-lead',
      due: true,
      notBy: ['confirm', 'propose'],
      reason: 'optional',
      then: [stamp('listedOn'), lasts('validUntil', 'term'), told],
    },
    sendBack: { title: ['退回', 'Send back'], from: 'approval', to: 'proposed', by: 'city-lead', reason: true },
    object: {
      title: ['提出异议', 'Object'],
      from: 'listed',
      to: 'objected',
      by: ['lawyer', 'firm-clerk'],
      form: ['objection', 'objectionPapers'],
      need: ['objection'],
      then: [stamp('objectedOn')],
      unless: [
        {
          when: (m) => m.objectedOn.exists(),
          why: ['异议已经提出，只能提出一次。', 'An objection was made already; it may be made once.'],
        },
        { when: (m) => m.clock.object.is('overdue'), why: ['提出异议的期限已过。', 'The time for an objection is over.'] },
      ],
    },
    uphold: {
      title: ['维持列入', 'Uphold'],
      from: 'objected',
      to: 'listed',
      by: office.city,
      due: 'review',
      notBy: listers,
      form: ['finding'],
      need: ['finding'],
      then: [stamp('reviewedOn')],
    },
    revoke: {
      title: ['撤销列入', 'Revoke'],
      from: 'objected',
      to: 'revoked',
      by: office.city,
      due: 'review',
      notBy: listers,
      form: ['finding'],
      need: ['finding'],
      danger: true,
      then: [stamp('reviewedOn'), stamp('removedOn'), told],
    },
    expire: {
      title: ['名单到期', 'Term ends'],
      from: ['listed', 'objected', 'removal'],
      to: 'expired',
      by: [],
      byClock: true,
      then: [stamp('removedOn'), told],
    },
    askRemoval: { title: ['申请移出', 'Ask for removal'], from: 'listed', to: 'removal', by: office.city, reason: true },
    remove: {
      title: ['批准移出', 'Approve removal'],
      from: 'removal',
      to: 'removed',
      by: 'city-lead',
      due: { clock: null },
      notBy: 'askRemoval',
      reason: 'optional',
      then: [stamp('removedOn'), told],
    },
    keep: { title: ['不同意移出', 'Refuse removal'], from: 'removal', to: 'listed', by: 'city-lead', notBy: 'askRemoval', reason: true },
  },
  notices: {
    arisen: {
      words: ['有一条名单建议待确认：{party}，{list}。', 'A proposal for a list is to be confirmed: {party}, {list}.'],
      on: { action: ['arise', 'suggest'] },
      to: { roles: 'city-clerk', at: 'all' },
    },
    approval: {
      words: ['{party}拟列入{list}，请审批。', '{party} is proposed for the {list}: it awaits your approval.'],
      on: { action: ['confirm', 'propose'] },
      to: { roles: 'city-lead', at: 'all' },
    },
    sentBack: {
      words: ['{party}拟列入{list}的意见被退回，请重新确认。', 'The proposal to put {party} on the {list} was sent back: confirm it anew.'],
      on: { action: 'sendBack' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    rejected: { words: ['{party}不予列入{list}。', '{party} is not put on the {list}.'], on: { action: 'reject' }, to: district },
    listed: {
      words: [
        '{party}自{listedOn}起列入{list}。如有异议，可在收到通知后 15 个工作日内在本系统提出。',
        '{party} is on the {list} from {listedOn}. An objection may be made here within 15 working days of this notice.',
      ],
      on: { action: 'approve' },
      to: listedParties,
    },
    // The yellow list asks his firm to see to him.
    reminder: {
      words: [
        '贵所律师{party}列入黄名单，请提醒、督促其规范执业；在列期间加大抽查。',
        'Your lawyer {party} is on the yellow list: see that he practises properly; more of what he does is looked at meanwhile.',
      ],
      on: { holds: (m) => and(m.list.is('yellow'), m.lawyer.exists(), m.state.in(['listed', 'objected', 'removal'])) },
      to: { roles: 'firm-clerk', at: { unitOf: 'firm' }, unseen: true },
    },
    listedHere: { words: ['{party}列入{list}。', '{party} was put on the {list}.'], on: { action: 'approve' }, to: district },
    removal: {
      words: ['{party}移出{list}的申请待审批。', 'The removal of {party} from the {list} awaits your approval.'],
      on: { action: 'askRemoval' },
      to: { roles: 'city-lead', at: 'all' },
    },
    kept: {
      words: ['不同意{party}移出{list}。', '{party} stays on the {list}: the removal was refused.'],
      on: { action: 'keep' },
      to: { roles: 'city-clerk', at: 'all' },
    },
    objected: {
      words: [
        '{party}对列入{list}提出异议，请由未经办、未审批的人员复核。',
        '{party} objects to standing on the {list}: somebody who neither proposed nor approved it reviews it.',
      ],
      on: { action: 'object' },
      to: { roles: office.city, at: 'all' },
    },
    late: {
      words: ['{party}的异议复核将于{reviewDue}到期。', 'The review of the objection of {party} is due on {reviewDue}.'],
      on: { clock: 'review', at: 'warn' },
      to: { roles: office.city, at: 'all' },
    },
    upheld: {
      words: ['经复核，维持将{party}列入{list}。', 'After review {party} stays on the {list}.'],
      on: { action: 'uphold' },
      to: [...listedParties, district],
    },
    revoked: {
      words: ['经复核，撤销将{party}列入{list}。', 'After review {party} is taken off the {list}.'],
      on: { action: 'revoke' },
      to: [...listedParties, district],
    },
    retracted: {
      words: [
        '{party}列入{list}的建议已撤回：所依据的事实不再成立。',
        'The proposal to put {party} on the {list} is taken back: what it rests on is no longer true.',
      ],
      on: { action: 'retract' },
      to: { roles: office.city, at: 'all' },
    },
    lifted: {
      words: [
        '所依据的事实不再成立，{party}自{removedOn}起移出{list}。',
        '{party} is off the {list} from {removedOn}: what it rests on is no longer true.',
      ],
      on: { action: 'lift' },
      to: [...listedParties, { roles: office.city, at: 'all' }, district],
    },
    ending: {
      words: ['{party}的{list}将于{termDue}到期。', 'The term of {party} on the {list} ends on {termDue}.'],
      on: { clock: 'term', at: 'warn' },
      to: [{ roles: office.city, at: 'all' }, district],
    },
    expired: {
      words: ['{party}的{list}已到期，自动移出。', 'The term of {party} on the {list} has ended; it is removed.'],
      on: { action: 'expire' },
      to: [...listedParties, district],
    },
    removed: {
      words: ['{party}自{removedOn}起移出{list}。', '{party} is off the {list} from {removedOn}.'],
      on: { action: 'remove' },
      to: [...listedParties, district],
    },
  },
  place: {
    district: ['lawyer', 'listedFirm'],
    owner: { unit: 'city/lawyers-office' },
    involve: { lawyer: { role: 'subject', as: 'entry' }, listedFirm: { role: 'firm', as: 'unit' } },
    units: { 'city/lawyers-office': 'handler' },
  },
  related: [
    {
      title: ['该律师的其他名单记录', 'Other entries of the lawyer'],
      type: 'lawyers.mark',
      by: 'lawyer',
      of: 'lawyer',
      columns: markColumns,
    },
    {
      title: ['该律所的其他名单记录', 'Other entries of the firm'],
      type: 'lawyers.mark',
      by: 'listedFirm',
      of: 'listedFirm',
      columns: markColumns,
    },
    {
      title: ['该律师的投诉', 'Complaints about the lawyer'],
      type: 'lawyers.complaint',
      by: 'lawyer',
      of: 'lawyer',
      columns: complaintColumns,
    },
  ],
  menu: {
    group: 'supervision',
    order: 3,
    calls: {
      lawyer: { title: ['涉及本人的名单', 'Lists that concern me'] },
      'firm-clerk': { title: ['涉及本所的名单', 'Lists that concern us'] },
    },
  },
  heading: ['list', 'party'],
  list: {
    columns: ['number', 'list', 'party', 'firm', 'district', 'rule', 'state', 'listedOn', 'validUntil'],
    filters: ['state', 'list', 'standing', 'district', 'listedOn', 'rule', 'subject', 'lawyer', 'firm', 'listedFirm', 'validUntil'],
    views: {
      waiting: {
        title: ['待确认、审批与复核', 'To confirm, approve or review'],
        filter: { state: ['proposed', 'approval', 'objected', 'removal'] },
      },
      yellow: { title: ['黄名单在列', 'On the yellow list'], filter: { list: 'yellow', state: ['listed', 'objected', 'removal'] } },
      black: { title: ['黑名单在列', 'On the black list'], filter: { list: 'black', state: ['listed', 'objected', 'removal'] } },
    },
    sort: '-createdAt',
  },
});
