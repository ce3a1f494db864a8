import { did, provided, reckon, record, set, since, stamp, until, workdays } from '../../../definitions/index.js';
import { and, not, or, type Recorded } from '@fatong/contracts/expression';
import type { Binding } from './agency-review.js';
import { deciding } from './deciding.js';
import { lawyers, office } from '../area.js';
import { givenUp, takenOn } from '../practice/taken-on.js';
import { bindingFields, bindingStates, filledIn, renewable, slots } from './fields.js';
import { paused, practisingElse, single, unnumbered } from './guards.js';
import { notices } from './notices.js';
import { remembered, traced, verifying } from './verifying.js';

/** Who reviews what a lawyer handed in: of firms under a district its clerk, of a unit with an office here that office, of all others the city's reviewer. */
const reviewers = ['district-clerk', 'agency-reviewer', 'unit-reviewer'] as const;

const ownFirm = ['审核员不得审核本单位律师的申请。', 'Nobody reviews what a lawyer of his own unit handed in.'] as const;
const isOfUnit = (b: Recorded<{ readonly unitReviews?: boolean | null }>) => b.unitReviews.is(true);
const isFirst = (b: Recorded<Pick<Binding, 'boundOn'>>) => not(b.boundOn.exists());
/** It opens the record of practice (L07); a renewal leaves that, and the day on which it was bound. */
const boundOnce = [provided(isFirst, takenOn), provided(isFirst, stamp('boundOn'))] as const;

/**
 * That a lawyer acts for a client in a case (L17, 案件绑定): he fills in the case, hands in contract, power of attorney and the letter of his firm, and may then
 * ask authorities for things in it (L18). Whether the papers suffice is reviewed by itself or by hand (L19); it holds as long as they do.
 */
export const binding = record(lawyers, 'binding', ['个人案件', 'Bindings of cases'], {
  one: 'Binding of a case',
  law: ['L17', 'L19'],
  number: 'AJBD{yyyymmdd}{seq:6}',
  fields: bindingFields,
  states: bindingStates,
  sections: [
    {
      title: ['案件', 'Case'],
      fields: ['authority', 'authorityName', 'caseNumber', 'fileNumber', 'kind', 'stage', 'cause', 'stateSecurity', 'opposing'],
    },
    {
      title: ['委托', 'Retainer'],
      fields: ['client', 'clientKind', 'partyStanding', 'retainer', 'authorisation', 'contractNumber', 'contractedOn', 'feeWay', 'from'],
    },
    {
      title: ['律师', 'Lawyer'],
      fields: ['lawyer', 'licence', 'category', 'firm', 'lawyerAuthority', 'employer', 'unitReviews', 'reviewer'],
    },
    { title: ['材料', 'Papers'], fields: [...slots, 'introductionUntil'] },
    {
      title: ['审核', 'Review'],
      fields: ['demand', 'review', 'reasons', 'checks', 'tableVersion', 'watched', 'mandateDigest', 'submittedOn', 'boundOn', 'renewedOn'],
      brief: true,
    },
    { title: ['验章验签', 'Seals and signatures'], fields: ['sealCheck', 'sealCheckedAt', 'seals', 'falseSeals', 'traces'], brief: true },
    { title: ['结束', 'End'], fields: ['endedOn', 'releaseProof'], brief: true },
  ],
  see: {
    ...office.see,
    'agency-reviewer': 'city',
    'unit-reviewer': { scope: 'unit', when: isOfUnit },
    'firm-clerk': 'unit',
    lawyer: 'own',
  },
  reveal: {
    client: [...office.clerks, 'agency-reviewer', 'unit-reviewer', 'lawyer'],
    opposing: [...office.clerks, 'agency-reviewer', 'unit-reviewer', 'lawyer'],
    identity: [...office.clerks, 'agency-reviewer', 'unit-reviewer', 'lawyer'],
    kinship: [...office.clerks, 'agency-reviewer', 'unit-reviewer', 'lawyer'],
  },
  // What may become an alert is between the officials (L11).
  withhold: [{ from: ['lawyer', 'firm-clerk'], fields: ['watched', 'sealCheck', 'sealCheckedAt', 'seals', 'falseSeals', 'traces'] }],
  show: { permit: (b) => b.stateSecurity.is(true), aidLetter: (b) => b.retainer.is('aid'), kinship: (b) => b.retainer.is('relative') },
  only: [
    {
      roles: ['district-clerk', 'district-lead'],
      when: (b) => b.lawyerAuthority.is('district'),
      why: ['该律师由市局审核，或者由其所在单位审核。', 'Of this lawyer the city bureau reviews, or his unit.'],
    },
    {
      roles: ['agency-reviewer', 'city-lead'],
      when: (b) => or(b.lawyerAuthority.in(['city', 'province', 'outside']), and(b.lawyerAuthority.is('unit'), not(isOfUnit(b)))),
      why: ['该律师由律所所在区局审核，或者由其所在单位审核。', 'Of this lawyer the district of his firm reviews, or his unit.'],
    },
    {
      roles: ['unit-reviewer'],
      when: isOfUnit,
      why: ['本件由司法行政机关审核。', 'The bureau reviews this one.'],
    },
  ],
  clocks: {
    review: {
      title: ['审核期限', 'Review'],
      law: 'L19',
      from: did('refer'),
      within: workdays(1),
      met: did('approve', 'askSupplement', 'handBack', 'proposeRejection', 'withdraw'),
    },
    papers: {
      title: ['材料有效期', 'Papers hold'],
      law: 'L17',
      from: since('boundOn'),
      within: until('contract', 'mandate', 'introductionUntil', 'aidLetter', 'permit'),
      met: did('release', 'withdraw'),
      warn: [30, 7, 1],
      atEnd: 'lapse',
    },
  },
  actions: {
    draft: {
      title: ['登记案件（存草稿）', 'Begin a binding'],
      to: 'draft',
      by: 'lawyer',
      form: ['lawyer', ...filledIn, ...slots],
      refuses: unnumbered,
    },
    amend: {
      title: ['修改', 'Change'],
      from: ['draft', 'supplement'],
      by: 'lawyer',
      due: { clock: null, when: (b) => b.state.is('supplement') },
      form: [...filledIn, ...slots],
      refuses: unnumbered,
    },
    submit: {
      title: ['提交绑定申请', 'Hand in'],
      from: ['draft', 'supplement'],
      to: 'submitted',
      by: 'lawyer',
      form: slots,
      unless: [practisingElse('binding'), paused, ...single],
      then: [stamp('submittedOn'), set({ demand: null }), traced, ...verifying, ...deciding],
    },
    pass: {
      title: ['自动通过', 'Accepted by itself'],
      from: 'submitted',
      to: 'bound',
      by: [],
      then: boundOnce,
    },
    // Whose unit reviews it becomes that unit’s too.
    refer: {
      title: ['转人工审核', 'To be reviewed by hand'],
      from: 'submitted',
      to: 'manual',
      by: [],
      then: [
        provided(
          isOfUnit,
          reckon('reviewer', (b: Recorded<{ readonly employer?: string | null }>) => b.employer),
        ),
      ],
    },
    approve: {
      title: ['审核通过', 'Accept'],
      from: 'manual',
      to: 'bound',
      by: reviewers,
      due: 'review',
      notOwner: ownFirm,
      reason: ['审核意见', 'Opinion'],
      then: boundOnce,
    },
    askSupplement: {
      title: ['要求补正', 'Ask for more'],
      from: 'manual',
      to: 'supplement',
      by: reviewers,
      notOwner: ownFirm,
      reason: true,
    },
    // By an alert that was found true (L11): also once it was accepted.
    handBack: {
      title: ['退回重交', 'To be handed in anew'],
      from: ['manual', 'rejection', 'bound', 'lapsed'],
      to: 'supplement',
      by: [],
      form: ['demand'],
    },
    proposeRejection: {
      title: ['拟驳回', 'Propose to reject'],
      from: 'manual',
      to: 'rejection',
      by: reviewers,
      notOwner: ownFirm,
      reason: true,
    },
    reject: {
      title: ['驳回', 'Reject'],
      from: 'rejection',
      to: 'rejected',
      by: [...reviewers, 'district-lead', 'city-lead'],
      due: { of: ['district-lead', 'city-lead'] },
      notBy: 'proposeRejection',
      notOwner: ownFirm,
      reason: true,
      // Of a renewal that is rejected the case acted in ends too (L07).
      then: [stamp('endedOn'), givenUp],
    },
    keep: {
      title: ['不予驳回，退回审核', 'Send back to be reviewed'],
      from: 'rejection',
      to: 'manual',
      by: [...reviewers, 'district-lead', 'city-lead'],
      notBy: 'proposeRejection',
      reason: true,
    },
    withdraw: {
      title: ['撤销申请', 'Withdraw'],
      from: ['draft', 'submitted', 'manual', 'supplement', 'rejection', 'bound', 'lapsed'],
      to: 'withdrawn',
      by: 'lawyer',
      unless: [
        {
          when: (b) => b.boundOn.exists(),
          why: [
            '绑定已经审核通过，不能撤销；委托关系终止的，请办理“解除”。',
            'It was decided and can no longer be withdrawn: where the retainer has ended, end the binding (“解除”).',
          ],
        },
      ],
      then: [stamp('endedOn')],
    },
    // Whatever became of the binding meanwhile.
    noteSeals: { title: ['验章验签结果', 'Papers verified'], by: [], byReport: true, then: [remembered] },
    lapse: { title: ['材料失效', 'A paper expires'], from: 'bound', to: 'lapsed', by: [], byClock: true },
    renew: {
      title: ['更新材料（续期）', 'Renew papers'],
      from: ['bound', 'lapsed'],
      to: 'submitted',
      by: 'lawyer',
      due: { clock: null, when: (b) => b.state.is('lapsed') },
      form: renewable,
      unless: [practisingElse('renewal')],
      then: [stamp('renewedOn'), traced, ...verifying, ...deciding],
    },
    release: {
      title: ['解除', 'End the binding'],
      from: ['bound', 'lapsed', 'supplement'],
      to: 'released',
      by: 'lawyer',
      form: ['releaseProof'],
      need: ['releaseProof'],
      reason: true,
      unless: [
        {
          when: (b) => not(b.boundOn.exists()),
          why: ['绑定尚未审核通过，请办理“撤销申请”。', 'It was never accepted: withdraw it instead.'],
        },
      ],
      then: [stamp('endedOn'), givenUp],
    },
  },
  notices,
  place: {
    district: 'lawyer',
    owner: { ref: 'lawyer' },
    involve: { lawyer: { role: 'subject', as: 'entry' }, employer: { role: 'part', as: 'unit' }, reviewer: { role: 'part', as: 'unit' } },
  },
  menu: {
    group: 'protection',
    order: 1,
    calls: {
      'unit-reviewer': { title: ['本单位律师案件绑定', 'Cases of our lawyers'] },
      lawyer: { title: ['个人案件', 'My cases'] },
      'firm-clerk': { title: ['本所律师案件绑定', 'Cases of the firm'] },
    },
  },
  heading: ['authorityName', 'caseNumber'],
  list: {
    columns: [
      'number',
      'authorityName',
      'caseNumber',
      'kind',
      'stage',
      'client',
      'lawyerName',
      'state',
      'review',
      'submittedOn',
      'papersDue',
    ],
    filters: [
      'state',
      'authority',
      'kind',
      'stage',
      'caseNumber',
      'fileNumber',
      'client',
      'lawyer',
      'firm',
      'district',
      'lawyerAuthority',
      'employer',
      'unitReviews',
      'review',
      'submittedOn',
      'endedOn',
      'partyStanding',
      'standing',
      'papersStanding',
      'sealCheck',
      'reviewStanding',
    ],
    views: {
      hand: { title: ['待人工审核', 'To be reviewed'], filter: { state: ['manual', 'rejection'] } },
      bound: { title: ['有效绑定', 'In force'], filter: { state: 'bound' } },
      lapsed: { title: ['材料失效', 'Expired'], filter: { state: 'lapsed' } },
      past: { title: ['历史案件', 'Past'], filter: { state: ['released', 'withdrawn', 'rejected'] } },
    },
    sort: '-submittedOn',
  },
});
