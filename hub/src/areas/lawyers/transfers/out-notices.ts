import { office } from '../area.js';

const himself = [
  { roles: 'lawyer', at: { entry: 'lawyer' } },
  { roles: 'firm-clerk', at: 'owner' },
] as const;
const district = { roles: office.district, at: 'district' } as const;

/** Who hears of the file of a lawyer who leaves. */
export const outNotices = {
  submitted: {
    words: [
      '{lawyerName}律师申请调出档案，请于 {confirmDue} 前确认交接情况。',
      '{lawyerName} asks to move away: confirm the handing over by {confirmDue}.',
    ],
    on: { action: 'submit' },
    to: { roles: 'firm-clerk', at: 'owner' },
  },
  toReview: {
    words: ['{lawyerName}律师的调出申请待审查，期限 {reviewDue}。', 'The application of {lawyerName} is to be reviewed by {reviewDue}.'],
    on: { action: ['confirm', 'object', 'silent'] },
    to: district,
  },
  completed: {
    words: ['{lawyerName}律师的调出申请已补正或者补正期满，请继续审查。', 'The application of {lawyerName} was completed, or not in time.'],
    on: { action: ['complete', 'resume', 'sendBack'] },
    to: district,
  },
  supplement: {
    words: ['调出申请需要补正，请于 {completeDue} 前补正。', 'Something is missing in the application: complete it by {completeDue}.'],
    on: { action: 'askSupplement' },
    to: himself,
  },
  passed: {
    words: [
      '{lawyerName}律师的调出申请待市局审批，期限 {decideDue}。',
      'The application of {lawyerName} is to be approved by {decideDue}.',
    ],
    on: { action: 'pass' },
    to: { roles: 'city-lead', at: 'all' },
  },
  approved: {
    words: ['{lawyerName}律师的档案已同意调出，文号 {consentNumber}。', 'The file of {lawyerName} may go: {consentNumber}.'],
    on: { action: 'approve' },
    to: [...himself, district, { roles: 'city-clerk', at: 'all' }],
  },
  refused: {
    words: ['{lawyerName}律师的调出申请不予同意，理由见决定书。', 'The application of {lawyerName} was refused; see the decision.'],
    on: { action: 'refuse' },
    to: himself,
  },
  sent: {
    words: ['{lawyerName}律师的档案已寄出，邮件号 {parcel}。', 'The file of {lawyerName} was sent: parcel {parcel}.'],
    on: { action: 'dispatch' },
    to: himself,
  },
  closed: {
    words: ['{lawyerName}律师的调出已办结。', 'The move of {lawyerName} is closed.'],
    on: { action: 'receive' },
    to: [...himself, district],
  },
  confirming: {
    words: ['{lawyerName}律师的调出申请应于 {confirmDue} 前确认。', 'The application of {lawyerName} is to be confirmed by {confirmDue}.'],
    on: { clock: 'confirm', at: 'warn' },
    to: { roles: 'firm-clerk', at: 'owner' },
  },
  reviewing: {
    words: ['{lawyerName}律师的调出审查即将到期：{reviewDue}。', 'The review of {lawyerName} is due on {reviewDue}.'],
    on: { clock: 'review', at: 'warn' },
    to: district,
  },
  deciding: {
    words: ['{lawyerName}律师的调出审批即将到期：{decideDue}。', 'The approval of {lawyerName} is due on {decideDue}.'],
    on: { clock: 'decide', at: 'warn' },
    to: { roles: 'city-lead', at: 'all' },
  },
  fileLate: {
    words: ['{lawyerName}律师的档案应当寄出或者收到回执，已经到期。', 'The file of {lawyerName} is overdue: to be sent, or receipted.'],
    on: { clock: ['send', 'receipt'], at: 'end' },
    to: { roles: 'city-clerk', at: 'all' },
  },
} as const;
