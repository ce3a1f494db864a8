import { integrityBands, lawyerCategories, lawyerStatuses } from '@fatong/contracts/codes';
import { not, type Recorded } from '@fatong/contracts/expression';
import { choice, date, identifier, ref, register, text, did, months, provided, set, since, until } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import {
  alertColumns,
  complaintColumns,
  courtCaseColumns,
  leaveColumns,
  listBadge,
  listed,
  scoreReviewColumns,
  supervisionColumns,
  penalized,
  practiceOf,
  practiceReviewColumns,
  violationColumns,
  sanctionColumns,
  sheetColumns,
} from '../beside.js';
import { firm } from './firm.js';

/** A penalty keeps him from practice. */
const isBarred = (l: Recorded<{ readonly status?: string | null }>) => l.status.in(['suspended', 'revoked']);
const isSuspended = (l: Recorded<{ readonly status?: string | null }>) => l.status.is('suspended');
/** Who hears of how he may practise: he himself, his firm, his district. */
const told = [
  { roles: 'lawyer', at: 'self' },
  { roles: 'firm-clerk', at: 'owner' },
  { roles: office.district, at: 'district' },
] as const;

/** A licensed lawyer (律师登记). His firm here is the present one; the history stands in {@link membership}. He is suspended and revoked by penalties (L04). */
export const lawyer = register(lawyers, 'lawyer', ['律师', 'Lawyers'], {
  one: 'Lawyer',
  number: { field: 'licence' },
  fields: {
    name: text(['姓名', 'Name'], { class: 'public', required: true, search: true, filter: true }),
    licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { class: 'public', required: true, unique: true, filter: true }),
    idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
    phone: text(['手机', 'Mobile'], { class: 'personal', mask: 'phone', max: 20 }),
    sex: choice(['性别', 'Sex'], { male: ['男', 'Male'], female: ['女', 'Female'] }, { class: 'public' }),
    category: choice(['律师类别', 'Category'], lawyerCategories, { class: 'public', filter: true }),
    status: choice(['执业状态', 'Status'], lawyerStatuses, { class: 'public', filter: true }),
    integrity: choice(['诚信等级', 'Integrity band'], integrityBands, { filter: true }),
    suspendedFrom: date(['停止执业自', 'Suspended from'], { class: 'public' }),
    suspendedUntil: date(['停止执业至', 'Suspended until'], { class: 'public', filter: true }),
    suspensionBasis: text(['停止执业依据', 'Basis of the suspension'], { class: 'public', max: 60 }),
    licensedOn: date(['首次执业日期', 'First licensed on'], { class: 'public' }),
    joinedOn: date(['入所日期', 'Joined the firm on'], { class: 'public' }),
    leftOn: date(['离所日期', 'Left his firm on'], { class: 'public', filter: true }),
    formerFirm: ref(['原执业机构', 'Former firm'], firm, { class: 'public' }),
    firmUscc: identifier(['律所信用代码', 'Credit code of the firm'], 'uscc', { class: 'public' }),
    firm: ref(['执业机构', 'Firm'], firm, { class: 'public', filter: true, resolve: { by: 'uscc', from: 'firmUscc' } }),
  },
  see: { ...office.see, 'association-clerk': 'city', 'firm-clerk': 'unit', lawyer: 'own' },
  reveal: { idNumber: ['city-clerk', 'lawyer'], phone: [...office.clerks, 'lawyer'] },
  // His integrity score is between the bureau and himself (L06).
  withhold: [{ from: ['association-clerk', 'firm-clerk'], fields: ['integrity'] }],
  related: [
    { ...listed<never>({ fill: { lawyer: 'id' } }), notFor: ['firm-clerk'] },
    penalized<never>({ by: 'lawyer', fill: { lawyer: 'id' } }),
    { title: ['投诉案件', 'Complaints'], type: 'lawyers.complaint', by: 'lawyer', columns: complaintColumns },
    { title: ['诚信信息单', 'Integrity sheets'], type: 'lawyers.integritySheet', by: 'lawyer', columns: sheetColumns },
    {
      title: ['处分执行', 'Execution of sanctions'],
      type: 'lawyers.sanction',
      by: 'lawyer',
      columns: sanctionColumns,
      begin: { actions: ['enter'], fill: { lawyer: 'id', firm: 'firm' } },
    },
    {
      title: ['诚信分复核', 'Reviews of the score'],
      type: 'lawyers.scoreReview',
      by: 'lawyer',
      columns: scoreReviewColumns,
      begin: { actions: ['ask'], fill: { lawyer: 'id' } },
    },
    { title: ['督办单', 'Supervision orders'], type: 'lawyers.supervision', by: 'lawyer', columns: supervisionColumns },
    {
      title: ['涉诉案件（法院通报）', 'Court cases (news of the courts)'],
      type: 'lawyers.courtCase',
      by: 'lawyers',
      columns: courtCaseColumns,
    },
    ...practiceOf,
    { title: ['违法违规记录', 'Violations'], type: 'lawyers.violation', by: 'lawyer', columns: violationColumns },
    { title: ['异常执业预警', 'Alerts'], type: 'lawyers.alert', by: 'lawyer', columns: alertColumns },
    { title: ['停止执业审查', 'Reviews of practice'], type: 'lawyers.practiceReview', by: 'lawyer', columns: practiceReviewColumns },
    { title: ['执业经历', 'Practice history'], type: 'lawyers.membership', by: 'lawyer' },
    {
      title: ['离职登记', 'Reports that he left'],
      type: 'lawyers.leave',
      by: 'lawyer',
      columns: leaveColumns,
      begin: { actions: ['report', 'draft'], fill: { lawyer: 'id' } },
    },
    {
      title: ['所在律所的在办投诉', 'Complaints in hand against the firm'],
      type: 'lawyers.complaint',
      by: 'firm',
      of: 'firm',
      view: 'open',
      show: 0,
      notFor: ['lawyer'],
    },
  ],
  badges: [{ ...listBadge, beside: 'name' }],
  // A suspension ends by itself; what it rests on is a penalty, which alone begins it.
  clocks: {
    idle: {
      title: ['离所后重新执业', 'To find another firm'],
      law: 'W-5',
      from: since('leftOn'),
      within: months(6),
      met: since('joinedOn'),
      warn: [30],
    },
    suspension: {
      title: ['停止执业期', 'Suspension'],
      from: since('suspendedFrom'),
      within: until('suspendedUntil'),
      met: did('resume', 'lift', 'revoke'),
      warn: [7],
      atEnd: 'resume',
    },
  },
  actions: {
    // A confirmed report of his firm (L24).
    leave: {
      title: ['离所', 'Leave'],
      by: [],
      form: ['leftOn', 'formerFirm'],
      then: [set({ firm: null, firmUscc: null, joinedOn: null })],
      unless: [
        {
          when: (l) => not(l.firm.exists()),
          why: ['该律师已无执业机构，离所已经登记。', 'The lawyer has no firm any more: his leaving is registered.'],
        },
      ],
    },
    amendLeave: { title: ['更正离所日期', 'Correct the day of leaving'], by: [], form: ['leftOn'] },
    suspend: {
      title: ['停止执业', 'Suspend'],
      by: [],
      form: ['suspendedFrom', 'suspendedUntil', 'suspensionBasis'],
      then: [set({ status: 'suspended' })],
      unless: [
        {
          when: (l) => l.status.in(['cancelled', 'revoked', 'deceased']),
          why: [
            '该律师的执业证已经注销或者吊销，不能再执行停止执业。',
            'The lawyer’s licence is cancelled or revoked: there is no practice to suspend.',
          ],
        },
      ],
    },
    resume: {
      title: ['停止执业期满，恢复执业', 'Suspension ends'],
      by: [],
      byClock: true,
      then: [provided(isSuspended, set({ status: 'practising' }))],
    },
    // By what a reconsideration or a court made of the penalty.
    alter: {
      title: ['变更停止执业', 'Alter the suspension'],
      by: [],
      form: ['suspendedFrom', 'suspendedUntil'],
      then: [provided(isBarred, set({ status: 'suspended' }))],
    },
    lift: {
      title: ['撤销停止执业、吊销', 'Lift the suspension or revocation'],
      by: [],
      then: [provided(isBarred, set({ status: 'practising' })), set({ suspendedFrom: null, suspendedUntil: null, suspensionBasis: null })],
    },
    revoke: {
      title: ['吊销执业证书', 'Revoke the licence'],
      by: [],
      form: ['suspensionBasis'],
      then: [set({ status: 'revoked', suspendedUntil: null })],
    },
  },
  notices: {
    suspended: {
      words: [
        '{name}律师自 {suspendedFrom} 起停止执业至 {suspendedUntil}。',
        '{name} is suspended from practice from {suspendedFrom} until {suspendedUntil}.',
      ],
      on: { action: 'suspend' },
      to: told,
    },
    ending: {
      words: ['{name}律师的停止执业期将于 {suspendedUntil} 届满。', 'The suspension of {name} ends on {suspendedUntil}.'],
      on: { clock: 'suspension', at: 'warn' },
      to: told,
    },
    resumed: {
      words: ['{name}律师停止执业期满，已恢复执业。', 'The suspension of {name} has ended: he may practise again.'],
      on: { action: 'resume' },
      to: told,
    },
    altered: {
      words: ['{name}律师的停止执业变更为至 {suspendedUntil}。', 'The suspension of {name} was changed: it ends on {suspendedUntil}.'],
      on: { action: 'alter' },
      to: told,
    },
    lifted: {
      words: ['{name}律师的停止执业或者吊销已撤销。', 'The suspension or revocation of {name} was lifted.'],
      on: { action: 'lift' },
      to: told,
    },
    revoked: { words: ['{name}律师的执业证书已被吊销。', 'The licence of {name} was revoked.'], on: { action: 'revoke' }, to: told },
  },
  // Who has left his firm stays with its district until he joins another.
  place: { district: ['firm', 'formerFirm'], owner: { ref: 'firm' } },
  menu: {
    group: 'registers',
    order: 1,
    calls: { 'firm-clerk': { title: ['本所律师', 'My lawyers'] }, lawyer: { title: ['本人执业登记', 'My registration'], only: true } },
  },
  heading: ['name', 'licence'],
  list: {
    columns: ['name', 'licence', 'firm', 'district', 'category', 'status', 'integrity'],
    filters: ['name', 'licence', 'firm', 'district', 'category', 'status', 'integrity'],
    sort: 'licence',
  },
});
