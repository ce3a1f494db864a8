import { office } from '../area.js';

const himself = { roles: 'incoming', at: { entry: 'applicant' } } as const;
const firm = { roles: 'firm-clerk', at: 'owner' } as const;
const district = { roles: office.district, at: 'district' } as const;
const clerks = { roles: 'city-clerk', at: 'all' } as const;

/** Who hears of the file of a lawyer who comes. */
export const inNotices = {
  submitted: {
    words: ['{name}律师申请调入本所，请确认是否接收。', '{name} wants to join the firm: confirm that you take him.'],
    on: { action: 'submit' },
    to: firm,
  },
  confirmed: {
    words: ['{name}律师的调入申请待受理，期限 {acceptDue}。', 'The application of {name} is to be accepted by {acceptDue}.'],
    on: { action: ['enter', 'confirm', 'complete', 'resume'] },
    to: district,
  },
  declined: { words: ['接收律所不同意接收。', 'The firm does not take you.'], on: { action: 'decline' }, to: himself },
  supplement: {
    words: ['调入申请需要补正，请于 {completeDue} 前补正。', 'Something is missing: complete it by {completeDue}.'],
    on: { action: 'askSupplement' },
    to: himself,
  },
  accepted: {
    words: ['调入申请已受理，区局应于 {reviewDue} 前审查完毕。', 'The application is accepted; the district reviews it by {reviewDue}.'],
    on: { action: 'accept' },
    to: [himself, firm],
  },
  requested: {
    words: ['{name}律师调入已受理，商调函 {requestNumber} 请寄发。', 'The file of {name} is to be asked for: send {requestNumber}.'],
    on: { action: ['accept', 'remindFile'] },
    to: clerks,
  },
  notAccepted: { words: ['调入申请不予受理。', 'The application was not accepted.'], on: { action: 'turnAway' }, to: [himself, firm] },
  fileLate: {
    words: ['{name}律师的档案未在期限内到达，请催寄。', 'The file of {name} has not arrived: ask for it again.'],
    on: { clock: 'file', at: 'end' },
    to: [clerks, district],
  },
  reviewing: {
    words: ['{name}律师的调入审查即将到期：{reviewDue}。', 'The review of {name} is due on {reviewDue}.'],
    on: { clock: 'review', at: 'warn' },
    to: district,
  },
  passed: {
    words: ['{name}律师的调入申请待市局审核，期限 {decideDue}。', 'The application of {name} is to be decided by {decideDue}.'],
    on: { action: 'pass' },
    to: { roles: office.city, at: 'all' },
  },
  reviewed: {
    words: ['{name}律师的调入申请待决定。', 'The application of {name} awaits the decision.'],
    on: { action: 'review' },
    to: { roles: 'city-lead', at: 'all' },
  },
  sentBack: {
    words: ['{name}律师的调入申请被退回区局。', 'The application of {name} was sent back.'],
    on: { action: 'sendBack' },
    to: district,
  },
  granted: {
    words: ['{name}律师准予调入，执业证号 {newLicence}。', '{name} may practise here: {newLicence}.'],
    on: { action: 'approve' },
    to: [himself, firm, district],
  },
  refused: { words: ['{name}律师不予调入。', '{name} was refused.'], on: { action: 'refuse' }, to: [himself, firm, district] },
} as const;
