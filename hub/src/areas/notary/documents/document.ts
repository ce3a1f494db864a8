import { and, constantly, count, minus, not, or, some, written, type Condition, type Recorded } from '@fatong/contracts/expression';
import { documentSent } from '@fatong/contracts/canonical/notary';
import {
  end,
  exists,
  issue,
  minute,
  movesThose,
  named,
  opensEach,
  provided,
  reckon,
  record,
  set,
  stamp,
  state,
} from '../../../definitions/index.js';
import { notary } from '../area.js';
import { again, tells } from '../association/telling.js';
import type { delivery } from './delivery.js';
import type { countersign } from './countersign.js';
import { allSenders, associationSenders, bureauSenders } from './codes.js';
import { drafted, fields, sections } from './fields.js';
import { ofAssociation, ofBureau, ofSupervisory } from './review.js';

interface Drafted {
  readonly id?: string;
  readonly sender?: 'bureau' | 'association' | null;
  readonly kind?: string | null;
}
const form = Object.keys(drafted) as (keyof typeof drafted)[];
const need = ['title', 'kind', 'content', 'recipients'] as const;

/** It was sent and not recalled: before, nobody reads it but who sends it. */
const out = (d: Recorded<{ readonly sentOn?: string | null; readonly state?: string }>): Condition =>
  and(d.sentOn.exists(), not(d.state.is('recalled')));
const distinct = [
  {
    at: 'copies',
    when: (d: Recorded<{ readonly recipients?: readonly string[] | null; readonly copies?: readonly string[] | null }>): Condition =>
      some(d.copies, (one) => d.recipients.has(one)),
    why: ['主送单位无须再抄送。', 'Who is sent the document needs no copy of it.'],
  },
] as const;

/** “1/22 已签收”. */
const progress = reckon('progress', (d: Recorded<{ readonly signedCount?: number | null; readonly recipientCount?: number | null }>) =>
  written(d.signedCount, '/', d.recipientCount, ' 已签收'),
);

const consulting = {
  when: (d: Recorded<Drafted>): Condition =>
    exists(named<typeof countersign>('notary.countersign'), { by: 'document', is: d.id, states: ['asked'] }),
  why: ['会审尚未完成', 'Who was consulted has not answered yet'],
} as const;
const supervisory = {
  when: (d: Recorded<Drafted>) => d.kind.is('supervisory'),
  why: [
    '监管文件须经协会负责人和公管处负责人审核。',
    'A supervisory document is reviewed by the head of the association and by the head of the bureau’s office.',
  ],
} as const;
const notSupervisory = {
  when: (d: Recorded<Drafted>) => not(d.kind.is('supervisory')),
  why: ['只有监管文件须报公管处负责人审核。', 'Only a supervisory document goes to the head of the bureau’s office.'],
} as const;
const isOfBureau = (d: Recorded<Pick<Drafted, 'sender'>>): Condition => d.sender.is('bureau');
const isSigned = (d: Recorded<{ readonly associationStanding?: string | null }>): Condition => d.associationStanding.is('received');
const [marked, told] = tells(documentSent, 'associationRequest');
const ownerOnly = ['只有发文单位可以办理。', 'Only the unit that sends it may do this.'] as const;

/** 收发文 (N15–N17): drafted, reviewed by the sender's head, numbered and sent; each recipient has his own receipt of it (`notary.delivery`). */
export const document = record(notary, 'document', ['发文', 'Documents sent'], {
  one: 'Document',
  law: ['N15', 'N16', 'N17'],
  number: 'FW{yyyymmdd}{seq:6}',
  fields,
  sections,
  states: {
    draft: state(['起草', 'Draft'], 'open'),
    ...ofBureau.states,
    ...ofAssociation.states,
    ...ofSupervisory.states,
    reviewed: state(['已审核待发送', 'Reviewed, to be sent']),
    sent: state(['已发送', 'Sent'], 'done'),
    recalled: end(['已撤回', 'Recalled'], 'refused'),
    dropped: end(['已作废', 'Dropped'], 'refused'),
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    inspector: { scope: 'city', when: out },
    association: { scope: 'unit', when: (d) => or(out(d), d.sender.is('association')) },
    'association-head': { scope: 'unit', when: (d) => or(out(d), d.sender.is('association')) },
    district: { scope: 'unit', when: out },
    office: { scope: 'unit', when: out },
  },
  reveal: { associationText: ['lead', 'clerk'] },
  only: [
    {
      roles: ['clerk'],
      when: (d) => d.sender.is('bureau'),
      why: ['协会发文由协会办理。', 'The association handles what it sends.'],
    },
  ],
  actions: {
    draft: {
      title: ['起草发文', 'Draft'],
      to: 'draft',
      by: bureauSenders,
      form,
      need,
      refuses: distinct,
      then: [set({ sender: 'bureau' })],
    },
    draftOfAssociation: {
      title: ['起草协会发文', 'Draft (association)'],
      to: 'draft',
      by: associationSenders,
      form,
      need,
      refuses: distinct,
      then: [set({ sender: 'association' })],
    },
    revise: { title: ['修改', 'Revise'], from: 'draft', by: allSenders, form, need, refuses: distinct, ownerOnly },
    consult: {
      title: ['送请会审', 'Consult'],
      from: 'draft',
      by: allSenders,
      ownerOnly,
      form: ['jointly'],
      need: ['jointly'],
      unless: [consulting],
      then: [
        minute('opinions'),
        opensEach('notary.countersign', {
          each: 'jointly',
          as: 'addressee',
          does: 'ask',
          with: { document: 'id', title: 'title', content: 'content' },
        }),
      ],
    },
    noteOpinion: {
      title: ['会审意见', 'Opinion of who was consulted'],
      from: 'draft',
      by: [],
      then: [minute('opinions', 'jointOpinion')],
    },
    ...ofBureau.actions,
    askBureauReview: { ...ofBureau.actions.askBureauReview, due: { clock: null }, ownerOnly, unless: [consulting] },
    ...ofAssociation.actions,
    askAssociationReview: { ...ofAssociation.actions.askAssociationReview, ownerOnly, unless: [consulting, supervisory] },
    ...ofSupervisory.actions,
    askSupervisoryReview: { ...ofSupervisory.actions.askSupervisoryReview, ownerOnly, unless: [consulting, notSupervisory] },
    send: {
      title: ['发送', 'Send'],
      from: 'reviewed',
      to: 'sent',
      by: allSenders,
      ownerOnly,
      due: { clock: null },
      then: [
        stamp('sentOn'),
        reckon('recipientCount', (d: Recorded<{ readonly recipients?: readonly string[] | null }>) => count(d.recipients)),
        set({ signedCount: 0 }),
        progress,
        issue('letter', { number: 'documentNumber' }),
        opensEach('notary.delivery', {
          each: 'recipients',
          as: 'addressee',
          does: 'send',
          with: {
            document: 'id',
            documentNumber: 'documentNumber',
            title: 'title',
            kind: 'kind',
            content: 'content',
            answerBy: 'answerBy',
          },
          set: { mode: 'main' },
        }),
        opensEach('notary.delivery', {
          each: 'copies',
          as: 'addressee',
          does: 'copy',
          with: { document: 'id', documentNumber: 'documentNumber', title: 'title', kind: 'kind', content: 'content' },
          set: { mode: 'copy' },
        }),
      ],
    },
    countSigned: {
      title: ['签收', 'Signed for'],
      from: 'sent',
      by: [],
      then: [
        reckon('signedCount', (d: Recorded<{ readonly signedCount?: number | null }>) => minus(d.signedCount, constantly(-1))),
        progress,
      ],
    },
    // Told over the association's system too, where it is among those to whom the bureau sends (S13).
    tellAssociation: {
      title: ['送协会系统', 'Told to the association’s system'],
      from: 'sent',
      by: [],
      form: ['associationWay'],
      then: [provided(isOfBureau, marked), provided(isOfBureau, told)],
    },
    tellAgain: { ...again, from: 'sent', by: bureauSenders, ownerOnly, then: [marked, told] },
    // Wherever the document stands by then: who has not signed yet has signed by it, and nothing else moves.
    hearAssociation: {
      title: ['收到协会回执', 'Receipt of the association'],
      by: [],
      byReport: true,
      form: ['associationStanding', 'associationReceipt', 'associationOn', 'associationBy', 'associationText'],
      then: [
        provided(
          isSigned,
          movesThose('notary.delivery', {
            by: 'document',
            being: { addresseeKind: 'association' },
            does: 'signBySystem',
            with: { signedBy: 'associationBy' },
          }),
        ),
      ],
    },
    recall: {
      title: ['撤回', 'Recall'],
      from: 'sent',
      to: 'recalled',
      by: allSenders,
      ownerOnly,
      reason: true,
      danger: true,
      unless: [
        {
          when: (d): Condition =>
            exists(named<typeof delivery>('notary.delivery'), { by: 'document', is: d.id, states: ['signed', 'read', 'answered'] }),
          why: ['已有单位签收，不能撤回', 'Somebody signed for it already: it is not recalled'],
        },
      ],
      then: [movesThose('notary.delivery', { by: 'document', does: 'recall' })],
    },
    drop: { title: ['作废', 'Drop'], from: ['draft', 'reviewed'], to: 'dropped', by: allSenders, ownerOnly, reason: true, danger: true },
  },
  letters: {
    letter: {
      title: ['公函', 'Letter'],
      number: '沪司公函〔{yyyy}〕{seq}号',
      template: new URL('letters/document.docx', import.meta.url),
      fields: ['title', 'content', 'recipients'],
      maybe: ['copies'],
    },
  },
  notices: { ...ofBureau.notices, ...ofAssociation.notices, ...ofSupervisory.notices },
  place: {
    involve: {
      recipients: { role: 'copy', as: 'unit' },
      copies: { role: 'copy', as: 'unit' },
    },
  },
  related: [
    {
      title: ['未签收单位', 'Not signed yet'],
      type: 'notary.delivery',
      by: 'document',
      view: 'unsigned',
      notFor: ['office', 'district'],
      columns: ['addressee', 'state', 'signDue'],
    },
    {
      title: ['收文情况', 'Receipts'],
      type: 'notary.delivery',
      by: 'document',
      columns: ['addressee', 'mode', 'state', 'signedAt', 'signedBy', 'readAt'],
    },
    { title: ['会审', 'Consulted'], type: 'notary.countersign', by: 'document', columns: ['addressee', 'state', 'opinion', 'answeredBy'] },
  ],
  menu: { group: 'documents', order: 2, calls: { office: { title: ['来文查阅', 'Documents received'] } } },
  heading: ['title'],
  list: {
    columns: ['number', 'documentNumber', 'title', 'kind', 'sender', 'sentOn', 'progress', 'state'],
    filters: ['state', 'title', 'documentNumber', 'kind', 'sender', 'sentOn', 'answerBy'],
    views: {
      drafts: {
        title: ['待审核发送', 'To be reviewed or sent'],
        filter: { state: ['draft', 'bureauReview', 'associationReview', 'supervisoryReview', 'reviewed'] },
      },
      sent: { title: ['已发送', 'Sent'], filter: { state: 'sent' } },
    },
    sort: '-createdAt',
  },
});
