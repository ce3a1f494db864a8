import { among, did, end, record, since, state, until } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { person } from '../registers/person.js';
import { actions } from './actions.js';
import { matched, ours, told } from './fields.js';
import { notices } from './notices.js';

const standing = ['effective', 'expired'] as const;

/**
 * 惩处 (N10–N14): Party and government discipline recorded by a bureau and approved by the city; criticism and house rules reviewed one level up; industry
 * sanctions as the association tells them (S13), which nobody enters by hand. In force for as long as their level has it, then over by itself, and in the file.
 */
export const punishment = record(notary, 'punishment', ['惩处记录', 'Punishments'], {
  one: 'Punishment',
  law: ['N10', 'N11', 'N12', 'N13', 'N14'],
  number: 'CJ{yyyymmdd}{seq:6}',
  fields: { ...told, ...matched, ...ours },
  // The number of a rule that was written by hand, before it was chosen from the library.
  drop: ['rule'],
  states: {
    entry: state(['登记、修改', 'Being entered'], 'open'),
    first: state(['待初审', 'To be reviewed'], 'waiting'),
    second: state(['待审核', 'To be approved'], 'waiting'),
    received: state(['协会已报送', 'Told by the association'], 'open'),
    matching: state(['待匹配人员', 'To be matched'], 'open'),
    effective: state(['生效（影响期）', 'In force']),
    expired: state(['届满', 'Over'], 'done'),
    corrected: end(['已更正', 'Corrected'], 'refused'),
    dropped: end(['已作废', 'Dropped'], 'refused'),
    revoked: end(['协会已撤销', 'Revoked by the association'], 'refused'),
    outside: end(['非本市人员', 'Not of this city'], 'refused'),
  },
  intake: { fields: Object.keys(told) as readonly (keyof typeof told)[], opens: 'receive', withdraws: 'revoke', renews: 'renew' },
  matching: {
    result: 'matched',
    found: 'recognise',
    open: 'seek',
    among: [
      among(person, {
        ref: 'person',
        candidates: 'people',
        exact: [{ licence: 'saidLicence', name: 'saidName' }],
        probable: [{ licence: 'saidLicence' }, { name: 'saidName' }],
      }),
    ],
  },
  sections: [
    {
      title: ['惩处', 'Punishment'],
      fields: [
        'kind',
        'level',
        'probation',
        'docNo',
        'authority',
        'decidedOn',
        'houseRule',
        'ruleTitle',
        'ruleNumber',
        'ruleVersion',
        'check',
        'event',
        'sameFact',
        'facts',
        'decisionPapers',
        'talkRecord',
      ],
    },
    {
      title: ['受处分人', 'Person'],
      fields: ['person', 'licence', 'partyMember', 'duty', 'office', 'officeClass', 'officeForm', 'publicHint'],
    },
    {
      title: ['影响期与送达', 'Effect and delivery'],
      fields: ['effectiveOn', 'months', 'since', 'until', 'servedOn', 'registerDue', 'leftOn'],
      brief: true,
    },
    {
      title: ['协会报送', 'As the association told it'],
      fields: ['saidLicence', 'saidName', 'saidOffice', 'saidMonths', 'matched', 'people', 'revocation'],
      brief: true,
    },
    { title: ['更正', 'Correction'], fields: ['correction', 'correctedOn', 'recordedBy', 'isFirst'], brief: true },
  ],
  see: {
    ...see,
    association: { scope: 'city', when: (p) => p.kind.is('industry') },
    'association-head': { scope: 'city', when: (p) => p.kind.is('industry') },
    // The person himself learns of it when it is served.
    officer: { scope: 'own', when: (p) => p.servedOn.exists() },
  },
  reveal: { facts: ['lead', 'clerk', 'district', 'office', 'officer'] },
  withhold: [
    { from: ['association', 'association-head', 'officer', 'inspector'], fields: ['partyMember', 'check', 'event', 'publicHint'] },
  ],
  show: {
    probation: (p) => p.level.is('partyProbation'),
    event: (p) => p.event.exists(),
    partyMember: (p) => p.kind.is('party'),
    publicHint: (p) => p.publicHint.exists(),
    houseRule: (p) => p.kind.is('house'),
    ruleTitle: (p) => p.houseRule.exists(),
    ruleNumber: (p) => p.ruleNumber.exists(),
    ruleVersion: (p) => p.houseRule.exists(),
    ruleKind: (p) => p.houseRule.exists(),
    talkRecord: (p) => p.kind.is('education'),
    registerDue: (p) => p.registerDue.exists(),
    leftOn: (p) => p.registerDue.exists(),
    people: (p) => p.people.exists(),
    saidLicence: (p) => p.saidLicence.exists(),
    saidName: (p) => p.saidName.exists(),
    saidOffice: (p) => p.saidOffice.exists(),
    matched: (p) => p.matched.exists(),
  },
  clocks: {
    effect: {
      title: ['影响期', 'Effect'],
      from: since('since'),
      within: until('until'),
      met: did('expire', 'correct', 'annul', 'revoke'),
      atEnd: 'expire',
    },
  },
  actions,
  notices,
  place: { district: 'person', owner: { ref: 'person' }, involve: { person: { role: 'subject', as: 'entry' } } },
  related: [
    {
      title: ['同一人的其他惩处', 'Others of the same person'],
      type: 'notary.punishment',
      by: 'person',
      of: 'person',
      notFor: ['officer', 'association', 'association-head'],
    },
    {
      title: ['同一事实的惩处', 'Of the same fact'],
      type: 'notary.punishment',
      by: 'sameFact',
      notFor: ['officer', 'association', 'association-head'],
    },
    { title: ['复议、诉讼', 'Appeals'], type: 'notary.appeal', by: 'punishment', notFor: ['officer', 'association', 'association-head'] },
  ],
  menu: {
    group: 'punishments',
    order: 1,
    calls: { officer: { title: ['本人惩处记录', 'My punishments'] }, office: { title: ['本机构惩处记录', 'Punishments of the office'] } },
  },
  heading: ['personName', 'level'],
  list: {
    columns: ['number', 'personName', 'office', 'kind', 'level', 'state', 'docNo', 'decidedOn', 'until'],
    filters: [
      'state',
      'kind',
      'level',
      'person',
      'licence',
      'office',
      'officeClass',
      'district',
      'docNo',
      'houseRule',
      'check',
      'event',
      'sameFact',
      'isFirst',
      'recordedBy',
      'matched',
      'registerDue',
      'decidedOn',
      'effectiveOn',
      'since',
      'until',
      'servedOn',
    ],
    views: {
      review: { title: ['待审核', 'To be reviewed'], filter: { state: ['first', 'second'] } },
      effective: { title: ['在影响期', 'In force'], filter: { state: 'effective' } },
      matching: { title: ['待匹配人员', 'To be matched'], filter: { state: 'matching' } },
      party: { title: ['党纪处分', 'Party discipline'], filter: { kind: 'party', state: standing } },
      industry: { title: ['行业惩戒', 'Industry sanctions'], filter: { kind: 'industry', state: standing } },
      government: { title: ['政务处分', 'Government discipline'], filter: { kind: 'government', state: standing } },
      education: { title: ['批评教育', 'Criticism'], filter: { kind: 'education', state: standing } },
      house: { title: ['处规处理', 'House rules'], filter: { kind: 'house', state: standing } },
      administrative: { title: ['行政处罚', 'Administrative penalties'], filter: { kind: 'administrative', state: standing } },
    },
    sort: '-createdAt',
  },
  counted: { effectiveOn: ['kind', 'level', 'officeClass', 'isFirst'] },
});
