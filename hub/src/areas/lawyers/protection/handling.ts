import { and, not, type Recorded } from '@fatong/contracts/expression';
import { issue, set, stamp } from '../../../definitions/index.js';
import type { kinds } from './kinds.js';
import { namedBySelf, personsKept } from './naming.js';
import { applicants, association, handlers } from './posts.js';
import { over } from './states.js';
import { extension, refusal, result } from './steps.js';

interface Handled {
  readonly kind?: keyof typeof kinds | null;
  readonly sentOn?: string | null;
  readonly rating?: string | null;
}
type Case = Recorded<Handled>;

const isProblem = {
  when: (r: Case) => r.kind.is('matter'),
  why: ['案件问题反映不经受理，直接转办案机关。', 'A problem of a case is not accepted: it goes to the authority.'],
} as const;
const isInfringement = {
  when: (r: Case) => not(r.kind.is('matter')),
  why: ['权利受侵害的申请应当受理后办理。', 'Where a right was infringed the case is accepted and handled.'],
} as const;

/** What the association does with a case, up to the archive (domain rules, 4.6). */
export const handling = {
  accept: {
    title: ['受理', 'Accept'],
    from: 'submitted',
    to: 'accepted',
    by: handlers,
    due: true,
    unless: [isProblem],
    then: [stamp('acceptedOn'), issue('acceptance', { number: 'acceptanceNumber' })],
  },
  askSupplement: {
    title: ['要求补正', 'Ask for a supplement'],
    from: 'submitted',
    to: 'supplement',
    by: handlers,
    form: ['missing'],
    anew: ['missing'],
    need: ['missing'],
  },
  ...refusal.actions,
  assign: {
    title: ['指派维权负责人', 'Assign'],
    from: 'accepted',
    to: 'handling',
    by: 'rights-lead',
    due: 'assign',
    form: ['responsible'],
    need: ['responsible'],
  },
  reassign: {
    title: ['重新指派', 'Assign to another'],
    from: 'handling',
    by: 'rights-lead',
    form: ['responsible'],
    need: ['responsible'],
    reason: true,
  },
  investigate: {
    title: ['登记调查协调', 'Note an inquiry'],
    from: 'handling',
    by: handlers,
    assignee: 'responsible',
    form: ['inquiries'],
    need: ['inquiries'],
    internal: association,
  },
  write: {
    title: ['发商请函', 'Write to an authority'],
    from: 'handling',
    by: handlers,
    assignee: 'responsible',
    form: ['letterTo', 'letterText'],
    anew: ['letterTo', 'letterText'],
    need: ['letterTo', 'letterText'],
    internal: association,
    then: [issue('inquiry')],
  },
  ...extension.actions,
  ...result.actions,
  // A problem of a case goes to the authority’s contact, and its answer to the lawyer.
  forward: {
    title: ['另行转办（登记联系渠道）', 'Forward otherwise'],
    from: 'submitted',
    to: 'forwarded',
    by: handlers,
    due: { clock: 'matter', when: (r: Case) => r.kind.is('matter') },
    form: ['channel'],
    need: ['channel'],
    unless: [isInfringement],
    then: [stamp('contactedOn'), set({ contactStanding: null, contactRequest: null, comeBack: null })],
  },
  answer: {
    title: ['登记办案机关答复', 'Note the reply'],
    from: 'forwarded',
    to: 'replied',
    by: handlers,
    due: 'matter',
    form: ['reply'],
    need: ['reply'],
    then: [stamp('repliedOn')],
  },
  finish: {
    title: ['办结', 'Close'],
    from: 'replied',
    to: 'closed',
    by: handlers,
    due: 'matter',
    form: ['result', 'resultText'],
    need: ['result', 'resultText'],
    then: [stamp('closedOn')],
  },
  send: {
    title: ['发送维权处理结果通知书', 'Send the notice of the result'],
    bulk: true,
    from: over,
    by: handlers,
    due: { clock: 'send', when: (r: Case) => not(r.sentOn.exists()) },
    unless: [
      {
        when: (r: Case) => r.sentOn.exists(),
        why: ['处理结果通知书已经发送，不重复发送。', 'The notice of the result was sent already: it is not sent again.'],
      },
    ],
    then: [stamp('sentOn'), issue('resultNotice', { number: 'resultNumber' })],
  },
  archive: {
    title: ['归档', 'Archive'],
    from: 'closed',
    to: 'archived',
    by: handlers,
    due: { clock: null, when: (r: Case) => r.sentOn.exists() },
    unless: [
      {
        when: (r: Case) => not(r.sentOn.exists()),
        why: ['处理结果通知书尚未发送，不能归档。', 'The notice of the result is not sent yet: the case cannot be archived.'],
      },
    ],
    then: [issue('closingSheet')],
  },
  identify: {
    title: ['改关联其他侵权人', 'Name another infringer'],
    from: ['submitted', 'accepted', 'handling', 'forwarded', 'replied', 'closed', 'archived'],
    by: handlers,
    form: ['infringer'],
    internal: association,
    then: personsKept,
  },
  // The unit was merged with another: every case follows, in whatever state it is.
  followMerged: {
    title: ['随侵权人合并改关联', 'Follows the merged infringer'],
    by: [],
    form: ['infringer'],
    internal: association,
    then: personsKept,
  },
  ...namedBySelf,
  rate: {
    title: ['评价', 'Rate'],
    from: over,
    by: applicants,
    due: { clock: null, when: (r: Case) => and(r.sentOn.exists(), not(r.rating.exists())) },
    form: ['rating', 'ratingText'],
    need: ['rating'],
    unless: [
      {
        when: (r: Case) => not(r.sentOn.exists()),
        why: ['处理结果尚未送达，不能评价。', 'The result was not sent yet: there is nothing to rate.'],
      },
      { when: (r: Case) => r.rating.exists(), why: ['已经评价，只能评价一次。', 'It was rated already: once only.'] },
    ],
  },
  print: {
    title: ['生成维权信息表', 'Make the sheet of the case'],
    from: ['submitted', 'accepted', 'handling', 'forwarded', 'replied', 'closed', 'archived'],
    by: [...applicants, ...handlers],
    then: [issue('information')],
  },
} as const;
