import { courts } from '@fatong/contracts/bureau/shanghai';
import { servedDocumentKinds } from '@fatong/contracts/codes';
import {
  among,
  choice,
  date,
  days,
  did,
  end,
  identifier,
  instant,
  matchResults,
  record,
  ref,
  set,
  since,
  stamp,
  state,
  text,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

const said = {
  court: choice(['法院', 'Court'], courts, { filter: true }),
  caseNumber: text(['案号', 'Case number'], { max: 100, search: true, filter: true }),
  lawyerName: text(['受送达律师', 'Lawyer served'], { required: true, max: 60, search: true, filter: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true }),
  client: text(['当事人', 'Party'], { class: 'personal', mask: 'party', max: 120 }),
  title: text(['文书名称', 'Title of the document'], { required: true, max: 200, search: true }),
  documentKind: choice(['文书种类', 'Kind of document'], servedDocumentKinds, { filter: true }),
  arrivedAt: instant(['到达时间', 'Arrived at']),
  servedOn: date(['送达日期', 'Served on'], {
    filter: true,
    hint: [
      '到达受送达人特定系统之日即为送达日期（民事诉讼法第九十条）。',
      'The day it arrived counts as the day of service (Civil Procedure Law, article 90).',
    ],
  }),
  address: text(['文书查阅地址', 'Where it is read'], { max: 500 }),
  sm3: text(['文书 SM3 摘要', 'SM3 digest of the document'], { max: 64 }),
} as const;

const phone = { of: 'lawyer', field: 'phone' } as const;

/** A document that a court served on a lawyer by electronic means (L18, 电子送达): it is served when it arrives, whether or not he signs for it. */
export const served = record(lawyers, 'served', ['电子送达', 'Documents served'], {
  one: 'Document served',
  law: ['L18', 'L27'],
  number: 'SD{yyyymmdd}{seq:6}',
  fields: {
    ...said,
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    firm: ref(['执业机构', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    matched: choice(['匹配结果', 'Match'], matchResults, { filter: true }),
    lawyers: ref(['疑似律师', 'Lawyers it may be'], lawyer, { many: true }),
    signedOn: date(['签收日期', 'Signed for on'], { filter: true }),
  },
  states: {
    arrived: state(['已送达，未签收', 'Served, not signed for'], 'open'),
    unmatched: state(['待匹配', 'To be matched'], 'open'),
    signed: end(['已签收', 'Signed for']),
    withdrawn: end(['法院已撤回', 'Taken back by the court'], 'refused'),
  },
  intake: { fields: Object.keys(said) as readonly (keyof typeof said)[], opens: 'receive', withdraws: 'withdraw' },
  matching: {
    result: 'matched',
    found: 'recognise',
    open: 'seek',
    among: [
      among(lawyer, {
        ref: 'lawyer',
        candidates: 'lawyers',
        exact: [{ licence: 'licence', name: 'lawyerName' }],
        probable: [{ licence: 'licence' }],
      }),
    ],
  },
  sections: [
    { title: ['文书', 'Document'], fields: ['title', 'documentKind', 'court', 'caseNumber', 'client', 'address', 'sm3'] },
    { title: ['送达', 'Service'], fields: ['lawyerName', 'licence', 'lawyer', 'firm', 'arrivedAt', 'servedOn', 'signedOn'] },
    { title: ['匹配', 'Match'], fields: ['matched', 'lawyers'], brief: true },
  ],
  see: { ...office.see, 'firm-clerk': 'unit', lawyer: 'own' },
  reveal: { client: [...office.clerks, 'firm-clerk', 'lawyer'] },
  clocks: {
    read: {
      title: ['签收提醒', 'To be signed for'],
      law: 'L18',
      from: since('servedOn'),
      within: days(3),
      met: did('sign', 'withdraw'),
    },
  },
  actions: {
    receive: { title: ['送达', 'Served'], to: 'arrived', by: [], byReport: true },
    recognise: { title: ['匹配成功', 'Matched'], from: ['arrived', 'unmatched'], to: 'arrived', by: [], byReport: true },
    seek: { title: ['转人工匹配', 'To be matched by hand'], from: ['arrived', 'unmatched'], to: 'unmatched', by: [], byReport: true },
    matchLawyer: {
      title: ['匹配为律师', 'Match with a lawyer'],
      from: 'unmatched',
      to: 'arrived',
      by: office.city,
      due: { clock: null, of: 'city-clerk' },
      form: ['lawyer'],
      need: ['lawyer'],
      reason: 'optional',
      then: [set({ matched: 'hand', lawyers: null })],
    },
    sign: { title: ['签收', 'Sign for it'], from: 'arrived', to: 'signed', by: 'lawyer', due: true, then: [stamp('signedOn')] },
    withdraw: {
      title: ['法院撤回', 'Taken back by the court'],
      from: ['arrived', 'unmatched', 'signed'],
      to: 'withdrawn',
      by: [],
      byReport: true,
    },
  },
  notices: {
    arrived: {
      words: [
        '收到法院电子送达：{title}，送达日期 {servedOn}，请签收。',
        'A court served a document on you: {title}, on {servedOn}. Sign for it.',
      ],
      on: { action: ['recognise', 'matchLawyer'] },
      to: { roles: 'lawyer', at: { entry: 'lawyer' } },
      text: { through: 'lawyers.bureauText', template: 'served', purpose: 'notice', phone, with: { served: 'id' } },
    },
    unread: {
      words: [
        '法院送达的文书满三日未签收：{title}，送达日期 {servedOn}。到达即为送达，期限自该日起算。',
        'A document served three days ago is not signed for: {title}, served on {servedOn}. It counts as served since then.',
      ],
      on: { clock: 'read', at: 'end' },
      to: { roles: 'lawyer', at: { entry: 'lawyer' } },
      text: { through: 'lawyers.bureauText', template: 'unread', purpose: 'reminder', phone, with: { served: 'id' } },
    },
    unmatched: {
      words: ['收到电子送达文书，须人工匹配律师：{lawyerName}。', 'A served document is to be matched by hand: {lawyerName}.'],
      on: { action: 'seek' },
      to: { roles: 'city-clerk', at: 'all' },
    },
  },
  // The unit of the lawyer is his firm.
  place: { district: 'lawyer', owner: { ref: 'lawyer' }, involve: { lawyer: { role: 'subject', as: 'entry' } } },
  menu: {
    group: 'protection',
    order: 3,
    calls: { lawyer: { title: ['电子送达', 'Served on me'] }, 'firm-clerk': { title: ['本所电子送达', 'Served on the firm’s lawyers'] } },
  },
  heading: ['title'],
  list: {
    columns: ['number', 'title', 'documentKind', 'court', 'caseNumber', 'lawyerName', 'state', 'servedOn', 'signedOn'],
    filters: ['state', 'documentKind', 'court', 'caseNumber', 'lawyer', 'firm', 'district', 'servedOn', 'signedOn', 'matched', 'standing'],
    views: {
      open: { title: ['未签收', 'Not signed for'], filter: { state: 'arrived' } },
      unmatched: { title: ['待匹配', 'To be matched'], filter: { state: 'unmatched' } },
    },
    sort: '-servedOn',
  },
  counted: { servedOn: ['documentKind'] },
});
