import type { templates } from '../texts/text.js';
import { contactNotices } from './contacting.js';
import { handlers } from './posts.js';
import { extension, refusal, result } from './steps.js';

const those = { roles: handlers, at: 'scope' } as const;
const lead = { roles: 'rights-lead', at: 'all' } as const;
const applicant = [
  { roles: 'lawyer', at: { entry: 'lawyer' } },
  { roles: 'firm-clerk', at: { unitOf: 'firm' } },
] as const;

/** The applicant is told by text message too, of the case he applied in; nothing of what it is about (L20, L23). */
const byText = (template: keyof typeof templates) =>
  ({
    through: 'lawyers.text',
    template,
    purpose: 'notice',
    phone: 'phone',
    with: { rights: 'id', body: 'body' },
  }) as const;

/** Who hears of a rights case: whoever has to go on with it, and whom it is for at each step. */
export const notices = {
  ...refusal.notices,
  ...extension.notices,
  ...result.notices,
  ...contactNotices,
  submitted: {
    words: ['收到维权申请 {number}，请审查。', 'There is an application {number} to be examined.'],
    on: { action: ['apply', 'submit', 'supplement'] },
    to: those,
  },
  entered: {
    words: ['维权中心已代您登记维权申请 {number}。', 'The rights centre entered the application {number} for you.'],
    on: { action: 'register' },
    to: applicant,
    text: byText('entered'),
  },
  missing: {
    words: [
      '您的维权申请 {number} 需要补正，请查看需要补正的内容。',
      'Your application {number} must be supplemented: see what is missing.',
    ],
    on: { action: 'askSupplement' },
    to: applicant,
    text: byText('missing'),
  },
  accepted: {
    words: [
      '您的维权申请 {number} 已受理，受理通知书可在平台查看。',
      'Your application {number} was accepted: the notice is in the portal.',
    ],
    on: { action: 'accept' },
    to: applicant,
    text: byText('accepted'),
  },
  toAssign: {
    words: ['维权案件 {number} 已受理，请在 {assignDue} 前指派负责人。', 'The case {number} was accepted: assign it by {assignDue}.'],
    on: { action: 'accept' },
    to: lead,
  },
  assigned: {
    words: ['维权案件 {number} 由您负责，请在 {handleDue} 前办理。', 'The case {number} is yours: handle it by {handleDue}.'],
    on: { action: ['assign', 'reassign'] },
    to: { assignee: 'responsible' },
  },
  refusedOf: {
    words: [
      '您的维权申请 {number} 未予受理，不予受理通知书可在平台查看。',
      'Your application {number} was not accepted: the notice is in the portal.',
    ],
    on: { action: 'approveRefusal' },
    to: applicant,
    text: byText('refused'),
  },
  forwarded: {
    words: ['您反映的案件问题 {number} 已转办案机关。', 'The problem you reported, {number}, was forwarded to the authority.'],
    on: { action: ['forward', 'sendContact'] },
    to: applicant,
    text: byText('forwarded'),
  },
  sent: {
    words: [
      '您的维权申请 {number} 已有处理结果，通知书可在平台查看，也请您评价。',
      'Your application {number} has a result: read the notice in the portal, and rate how it went.',
    ],
    on: { action: 'send' },
    to: applicant,
    text: byText('sent'),
  },
  takenOver: {
    words: [
      '您的维权申请 {number} 已转由{bodyName}办理，咨询电话 {bodyPhone}。',
      'Your application {number} is now with {bodyName}; telephone {bodyPhone}.',
    ],
    on: { action: ['takeOver', 'release'] },
    to: applicant,
    text: byText('takenOver'),
  },
  withdrawn: {
    words: ['维权申请 {number} 已由申请人撤回。', 'The application {number} was withdrawn.'],
    on: { action: 'withdraw' },
    to: those,
  },
  running: {
    words: ['维权申请 {number} 的受理、办理或者送达期限将届满。', 'The time to accept, handle or send the case {number} runs out.'],
    on: { clock: ['urgent', 'accept', 'handle', 'matter', 'send'], at: 'warn' },
    to: those,
  },
  late: {
    words: ['维权申请 {number} 已超过受理、办理或者送达期限。', 'The time to accept, handle or send the case {number} is over.'],
    on: { clock: ['urgent', 'accept', 'handle', 'matter', 'send'], at: 'end' },
    to: [those, lead],
  },
} as const;
