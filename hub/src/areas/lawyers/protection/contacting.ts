import { authorities, courts } from '@fatong/contracts/bureau/shanghai';
import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { serviceTargets } from '@fatong/contracts/codes';
import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { ask, choice, date, exists, goesOn, identifier, prose, set, stamp, text } from '../../../definitions/index.js';
import { binding } from '../bindings/binding.js';
import { handlers } from './posts.js';

/** Prosecutors’ offices among the authorities. */
const procuratorates = Object.fromEntries(
  authorities.keys.filter((code) => code.startsWith('检')).map((code) => [code, authorities.codes[code]!.label] as const),
);

/** How far the authority’s system is with what was forwarded. */
const standings = {
  sent: ['已发送', 'Sent'],
  doubt: ['结果未知，正在询问', 'Outcome unknown, being asked'],
  accepted: ['对方已受理', 'Taken'],
  handling: ['对方办理中', 'In hand'],
  done: ['已答复', 'Answered'],
  returned: ['对方退回', 'Sent back'],
  refused: ['对方不予办理', 'Refused'],
  failed: ['未能送达', 'Not delivered'],
} as const;

interface Contacted {
  readonly kind?: string | null;
  readonly lawyer?: string | null;
  readonly target?: string | null;
  readonly court?: string | null;
  readonly procuratorate?: string | null;
  readonly contactCase?: string | null;
  readonly channel?: string | null;
}
type Case = Recorded<Contacted>;

/** By which a problem of a case reaches whoever has it there: the contact of courts (S05) and procuratorates (S06), as a lawyer’s own (L18). */
export const contactFields = {
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { take: { ref: 'lawyer', field: 'licence' } }),
  client: text(['委托人（当事人）', 'Client'], { class: 'personal', mask: 'party', max: 120 }),
  target: choice(['转往机关', 'Forwarded to a'], serviceTargets, { filter: true }),
  court: choice(['法院', 'Court'], courts, { filter: true }),
  procuratorate: choice(['检察院', 'Procuratorate'], procuratorates, { filter: true }),
  contactCase: identifier(['转办案件案号', 'Case number there'], 'caseNumber', {
    hint: ['申请律师在本平台已绑定的案件。', 'A case that the lawyer is bound to here.'],
  }),
  message: prose(['转办内容', 'What is forwarded'], { max: 4000 }),
  contactRequest: text(['转办请求号', 'Request id'], { max: 40 }),
  contactStanding: choice(['转办办理状态', 'How far the authority is'], standings, { filter: true }),
  contactNumber: text(['办案机关受理编号', 'Number there'], { max: 64, search: true }),
  contactedOn: date(['转办日期', 'Forwarded on'], { filter: true }),
  repliedOn: date(['答复日期', 'Replied on'], { filter: true }),
  comeBack: prose(['退回原因', 'Why it came back'], { max: 2000 }),
};

export const contactShown = [
  'contactedOn',
  'target',
  'court',
  'procuratorate',
  'contactCase',
  'message',
  'contactStanding',
  'contactNumber',
  'comeBack',
] as const;

const isBound = (r: Case, authority: 'court' | 'procuratorate'): Condition =>
  exists(binding, {
    by: 'lawyer',
    is: r.lawyer,
    equal: { caseNumber: 'contactCase' },
    states: ['bound'],
    where: (b) => b.authority.is(authority),
  });

const isInfringement = {
  when: (r: Case) => not(r.kind.is('matter')),
  why: ['权利受侵害的申请应当受理后办理。', 'Where a right was infringed the case is accepted and handled.'],
} as const;

/** A problem of a case goes to the contact of the court or procuratorate, and its reply comes back onto the case. */
export const contacting = {
  contact: {
    title: ['转办案机关联系渠道', 'Forward by the authority’s contact'],
    from: 'submitted',
    by: handlers,
    due: { clock: 'matter', when: (r: Case) => r.kind.is('matter') },
    form: ['target', 'court', 'procuratorate', 'contactCase', 'client', 'message'],
    need: ['target', 'contactCase', 'client', 'message'],
    refuses: [
      {
        at: 'court',
        when: (r: Case) => and(r.target.is('court'), not(r.court.exists())),
        why: ['请选择法院。', 'Say which court.'],
      },
      {
        at: 'procuratorate',
        when: (r: Case) => and(r.target.is('procuratorate'), not(r.procuratorate.exists())),
        why: ['请选择检察院。', 'Say which procuratorate.'],
      },
    ],
    unless: [
      isInfringement,
      {
        when: (r: Case) => not(r.lawyer.exists()),
        why: [
          '以律所名义提出的，办案机关系统不受理，请另行转办并登记联系渠道。',
          'The firm applied itself, which the authority’s system does not take: forward it otherwise and note by which contact.',
        ],
      },
    ],
    then: [goesOn('sendContact')],
  },
  sendContact: {
    title: ['送交办案机关', 'Sent to the authority'],
    from: 'submitted',
    to: 'forwarded',
    by: [],
    unless: [
      {
        when: (r: Case) =>
          not(or(and(r.target.is('court'), isBound(r, 'court')), and(r.target.is('procuratorate'), isBound(r, 'procuratorate')))),
        why: [
          '申请律师未在该类机关绑定此案，办案机关不受理；请核对案号，或者另行转办并登记联系渠道。',
          'The lawyer is not bound to that case before such an authority, which would not take it: check the number, or forward it otherwise and note by which contact.',
        ],
      },
    ],
    then: [
      stamp('contactedOn'),
      set({ contactStanding: 'sent', contactNumber: null, comeBack: null, channel: null }),
      ask(serviceRequested, {
        request: 'contactRequest',
        outcomes: { unknown: 'contactDoubt', delivered: 'contactArrives', giveUp: 'contactFails' },
      }),
    ],
  },
  contactDoubt: {
    title: ['转办结果未知', 'Outcome unknown'],
    from: 'forwarded',
    by: [],
    byReport: true,
    then: [set({ contactStanding: 'doubt' })],
  },
  contactArrives: {
    title: ['办案机关已收到', 'It arrived'],
    from: 'forwarded',
    by: [],
    byReport: true,
    then: [set({ contactStanding: 'sent' })],
  },
  contactFails: {
    title: ['未能送达办案机关', 'It could not be delivered'],
    from: 'forwarded',
    to: 'submitted',
    by: [],
    byReport: true,
    then: [set({ contactStanding: 'failed', comeBack: '未能送达办案机关系统，请核对后重新转办，或者另行转办并登记联系渠道。' })],
  },
  contactReturns: {
    title: ['办案机关退回', 'The authority sends it back'],
    from: 'forwarded',
    to: 'submitted',
    by: [],
    byReport: true,
  },
  receiveReply: {
    title: ['办案机关答复', 'The authority replies'],
    from: 'forwarded',
    to: 'replied',
    by: [],
    byReport: true,
  },
} as const;

const those = { roles: handlers, at: 'scope' } as const;
export const contactNotices = {
  cameBack: {
    words: [
      '案件问题反映 {number}：办案机关{contactStanding}，请核对后重新转办。',
      'The problem {number}: {contactStanding}; see to it and forward it again.',
    ],
    on: { action: ['contactFails', 'contactReturns'] },
    to: those,
  },
  gotReply: {
    words: [
      '案件问题反映 {number} 已收到办案机关答复，请于 {matterDue} 前办结。',
      'The authority replied to the problem {number}: close it by {matterDue}.',
    ],
    on: { action: 'receiveReply' },
    to: those,
  },
} as const;
