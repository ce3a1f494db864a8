import { integrityBands, lawyerCategories, lawyerStatuses } from '@fatong/contracts/codes';
import { not, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  choice,
  date,
  integer,
  lasts,
  stamp,
  identifier,
  ref,
  register,
  text,
  did,
  months,
  movesThose,
  opens,
  provided,
  set,
  since,
  until,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import {
  alertColumns,
  complaintColumns,
  courtCaseColumns,
  leaveColumns,
  transferOutColumns,
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
import { association, protecting } from '../protection/posts.js';
import { atMinistry, standingActions, standingNotices } from './at-ministry.js';
import { employed, employing } from './employed.js';
import { firm } from './firm.js';
import { kept } from './kept.js';
import { membership } from './membership.js';

/** A penalty keeps him from practice. */
const isBarred = (l: Recorded<{ readonly status?: string | null }>) => l.status.in(['suspended', 'revoked']);
const isSuspended = (l: Recorded<{ readonly status?: string | null }>) => l.status.is('suspended');
/** A certificate by which he signs in (L16) is that of the firm which confirmed it. */
const certificatesEnd = movesThose('lawyers.certificate', { by: 'lawyer', does: 'leave' });
/** Who hears of how he may practise: he himself, his firm, his district. */
const told = [
  { roles: 'lawyer', at: 'self' },
  { roles: 'firm-clerk', at: 'owner' },
  { roles: office.district, at: 'district' },
] as const;

/** What happens to few lawyers stands apart, and only where it did. */
const sections = [
  {
    title: ['律师', 'Lawyer'],
    fields: [
      'name',
      'licence',
      'idNumber',
      'phone',
      'sex',
      'category',
      'status',
      'integrity',
      'firm',
      'firmUscc',
      'licensedOn',
      'joinedOn',
    ],
  },
  { title: ['所在单位', 'Unit'], fields: ['employer', 'unitReviews'], brief: true },
  {
    title: ['停止执业与注销', 'Suspension and cancellation'],
    fields: ['suspendedFrom', 'suspendedUntil', 'suspensionBasis', 'cancelledOn', 'standingThere'],
    brief: true,
  },
  {
    title: ['执业限制与重点监管', 'Limits and watch'],
    fields: ['restrictedUntil', 'barredCourts', 'watchedUntil', 'applicant'],
    brief: true,
  },
  {
    title: ['暂停服务中心新申请', 'Nothing new is asked for'],
    fields: ['pausedOn', 'pauseDays', 'pausedUntil', 'pausedAgain'],
    brief: true,
  },
  { title: ['离所', 'Left'], fields: ['leftOn', 'formerFirm', 'firmEndedOn'], brief: true },
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
    cancelledOn: date(['注销日期', 'Cancelled on'], { class: 'public' }),
    licensedOn: date(['首次执业日期', 'First licensed on'], { class: 'public' }),
    joinedOn: date(['入所日期', 'Joined the firm on'], { class: 'public' }),
    restrictedUntil: date(['诉讼代理限制至（曾任法官、检察官）', 'Does not litigate until'], { filter: true }),
    barredCourts: text(['终身回避的原任职法院、检察院', 'Barred for life at'], { max: 2500 }),
    pausedOn: date(['暂停服务中心新申请自', 'Asks for nothing new from']),
    pauseDays: integer(['暂停天数', 'Paused for'], { min: 1, max: 30, unit: ['天', 'days'] }),
    pausedUntil: date(['暂停服务中心新申请至', 'Asks for nothing new until'], { filter: true }),
    pausedAgain: boolean(['已续暂停', 'Paused once more']),
    watchedUntil: date(['重点监管至', 'Watched until'], { filter: true }),
    applicant: ref(['来沪前登记', 'Entry before he came'], 'lawyers.applicant', { filter: true }),
    firmEndedOn: date(['执业机构注销、吊销日期', 'His firm ended on'], { class: 'public' }),
    leftOn: date(['离所日期', 'Left his firm on'], { class: 'public', filter: true }),
    formerFirm: ref(['原执业机构', 'Former firm'], firm, { class: 'public' }),
    ...employed,
    ...atMinistry,
    firmUscc: identifier(['律所信用代码', 'Credit code of the firm'], 'uscc', { class: 'public' }),
    firm: ref(['执业机构', 'Firm'], firm, { class: 'public', filter: true, resolve: { by: 'uscc', from: 'firmUscc' } }),
  },
  sections,
  see: { ...office.see, 'association-clerk': 'city', ...protecting, 'firm-clerk': 'unit', lawyer: 'own' },
  reveal: { idNumber: ['city-clerk', 'lawyer'], phone: [...office.clerks, 'lawyer'] },
  // His integrity score is between the bureau and himself (L06).
  withhold: [
    { from: ['association-clerk', ...association, 'firm-clerk'], fields: ['integrity'] },
    { from: ['association-clerk', ...association, 'firm-clerk', 'lawyer'], fields: ['watchedUntil', 'applicant'] },
    { from: ['association-clerk', ...association], fields: ['restrictedUntil', 'barredCourts'] },
  ],
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
      title: ['代理案件（法院推送）', 'Court cases (news of the courts)'],
      type: 'lawyers.courtCase',
      by: 'lawyers',
      columns: courtCaseColumns,
    },
    {
      title: ['涉诉（本人为当事人）', 'Court cases to which he is a party'],
      type: 'lawyers.courtCase',
      by: 'partyLawyers',
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
      title: ['档案调出', 'Files out'],
      type: 'lawyers.transferOut',
      by: 'lawyer',
      columns: transferOutColumns,
      begin: { actions: ['draft'], fill: { lawyer: 'id' } },
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
      // Whose licence is here no more looks for no firm here.
      when: (l) => not(l.status.in(['cancelled', 'revoked', 'deceased'])),
      warn: [30],
    },
    pause: {
      title: ['暂停服务中心新申请', 'Asks for nothing new'],
      law: 'L11',
      from: since('pausedOn'),
      within: until('pausedUntil'),
      met: did('unpause'),
      atEnd: 'unpause',
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
    ...kept,
    // Granted to come from another province (L13): his practice in the firm begins with it.
    admit: {
      title: ['准予调入登记', 'Enter'],
      by: [],
      enters: true,
      form: ['name', 'licence', 'idNumber', 'firm', 'firmUscc', 'joinedOn', 'watchedUntil', 'restrictedUntil', 'barredCourts', 'applicant'],
      then: [
        set({ status: 'practising', category: 'fullTime' }),
        opens(membership, { does: 'join', with: { lawyer: 'id', firm: 'firm', since: 'joinedOn' }, set: { reason: '外省调入' } }),
      ],
    },
    // He was a judge or prosecutor (L14): what a late answer of S03 says too.
    restrict: { title: ['记录诉讼代理限制', 'Restrict'], by: [], form: ['restrictedUntil', 'barredCourts'] },
    // By an alert that was found true (L11), for thirty days at most, and once more.
    pause: {
      title: ['暂停服务中心新申请', 'Bar new requests'],
      by: [],
      form: ['pauseDays'],
      then: [stamp('pausedOn'), lasts('pausedUntil', { days: 'pauseDays' })],
      unless: [
        {
          when: (l) => l.pausedOn.exists(),
          why: [
            '该律师的新申请已经暂停；需要延长的，请选择“续暂停”。',
            'The lawyer’s new requests are barred already: to bar them longer, choose “once more”.',
          ],
        },
      ],
    },
    pauseAgain: {
      title: ['续暂停服务中心新申请', 'Bar new requests once more'],
      by: [],
      form: ['pauseDays'],
      then: [lasts('pausedUntil', { days: 'pauseDays' }, 'pausedUntil'), set({ pausedAgain: true })],
      unless: [
        {
          when: (l) => not(l.pausedOn.exists()),
          why: ['该律师的新申请未在暂停期，无从续暂停。', 'The lawyer’s new requests are not barred: there is nothing to prolong.'],
        },
        {
          when: (l) => l.pausedAgain.is(true),
          why: ['新申请只能续暂停一次。', 'New requests are barred once more only once.'],
        },
      ],
    },
    unpause: {
      title: ['暂停期满，恢复新申请', 'He may ask again'],
      by: [],
      byClock: true,
      then: [set({ pausedOn: null, pauseDays: null, pausedUntil: null, pausedAgain: null })],
    },
    ...employing,
    ...standingActions,
    // His firm was cancelled or revoked: one he joins later is another.
    loseFirm: { title: ['执业机构已注销、吊销', 'His firm has ended'], by: [], then: [stamp('firmEndedOn')] },
    regainFirm: { title: ['执业机构恢复', 'His firm is back'], by: [], then: [set({ firmEndedOn: null })] },
    // A confirmed report of his firm (L24).
    leave: {
      title: ['离所', 'Leave'],
      by: [],
      form: ['leftOn', 'formerFirm'],
      then: [set({ firm: null, firmUscc: null, joinedOn: null }), certificatesEnd],
      unless: [
        {
          when: (l) => not(l.firm.exists()),
          why: ['该律师已无执业机构，离所已经登记。', 'The lawyer has no firm any more: his leaving is registered.'],
        },
      ],
    },
    // The receipt of his file came from another province (L12).
    moveAway: {
      title: ['调往外省', 'Move to another province'],
      by: [],
      form: ['leftOn', 'formerFirm'],
      then: [set({ firm: null, firmUscc: null, joinedOn: null, status: 'cancelled' }), certificatesEnd],
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
    // By what was determined of him (L25).
    cancel: {
      title: ['注销执业证书', 'Cancel the licence'],
      by: [],
      form: ['cancelledOn'],
      then: [set({ status: 'cancelled', suspendedUntil: null }), certificatesEnd],
      unless: [
        {
          when: (l) => l.status.in(['cancelled', 'revoked']),
          why: ['该律师的执业证已经注销或者吊销。', 'The lawyer’s licence is cancelled or revoked already.'],
        },
      ],
    },
    revoke: {
      title: ['吊销执业证书', 'Revoke the licence'],
      by: [],
      form: ['suspensionBasis'],
      then: [set({ status: 'revoked', suspendedUntil: null }), certificatesEnd],
    },
  },
  notices: {
    ...standingNotices,
    suspended: {
      words: [
        '{name}律师自 {suspendedFrom} 起停止执业至 {suspendedUntil}。',
        '{name} is suspended from practice from {suspendedFrom} until {suspendedUntil}.',
      ],
      on: { action: 'suspend' },
      to: told,
    },
    paused: {
      words: [
        '{name}律师在服务中心的新申请暂停至 {pausedUntil}，已受理的事项不受影响。',
        'New requests of {name} in the service centre are barred until {pausedUntil}; what is under way goes on.',
      ],
      on: { action: ['pause', 'pauseAgain'] },
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
    cancelled: { words: ['{name}律师的执业证书已被注销。', 'The licence of {name} was cancelled.'], on: { action: 'cancel' }, to: told },
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
