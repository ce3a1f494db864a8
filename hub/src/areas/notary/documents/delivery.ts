import type { Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  did,
  end,
  files,
  goesOn,
  instant,
  moves,
  prose,
  provided,
  record,
  ref,
  set,
  sign,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { addressee, addresseeKinds } from '../registers/addressee.js';
import { documentKinds, readers, receivers } from './codes.js';
import { document } from './document.js';

const modes = { main: ['主送', 'Recipient'], copy: ['抄送', 'Copy'] } as const;
const ownerOnly = ['只有收文单位可以办理。', 'Only the unit it was sent to may do this.'] as const;
/** The association has it in its own system besides. */
const toldTo = (way: 'to' | 'cc') =>
  provided(
    (d: Recorded<{ readonly addresseeKind?: string | null }>) => d.addresseeKind.is('association'),
    moves(document, { by: 'document', does: 'tellAssociation', set: { associationWay: way }, as: 'outsider' }),
  );

/** 收文 (N15, N16): what one recipient has of a document: signed for, read, answered; of a copy only that it was read. */
export const delivery = record(notary, 'delivery', ['收文', 'Documents received'], {
  one: 'Receipt',
  law: ['N15', 'N16'],
  number: 'SW{yyyymmdd}{seq:6}',
  fields: {
    document: ref(['文件', 'Document'], document, { filter: true }),
    documentNumber: text(['文号', 'Number of the document'], { filter: true, max: 60 }),
    title: text(['标题', 'Title'], { search: true, filter: true, max: 120 }),
    kind: choice(['文种', 'Kind'], documentKinds, { filter: true }),
    content: prose(['正文', 'Text'], { max: 20_000 }),
    addressee: ref(['收文单位', 'Unit'], addressee, { filter: true }),
    addresseeName: text(['单位名称', 'Name of the unit'], { take: { ref: 'addressee', field: 'name' }, max: 100 }),
    addresseeKind: choice(['单位类别', 'Kind of unit'], addresseeKinds, { take: { ref: 'addressee', field: 'kind' }, filter: true }),
    mode: choice(['收文方式', 'Sent as'], modes, { filter: true }),
    answerBy: date(['要求反馈日期', 'To be answered by'], { filter: true }),
    signedAt: instant(['签收时间', 'Signed at'], { filter: true }),
    signedBy: text(['签收人', 'Signed by'], { max: 60 }),
    readAt: instant(['阅读时间', 'Read at'], { filter: true }),
    readBy: text(['阅读人', 'Read by'], { max: 60 }),
    feedback: prose(['反馈意见', 'Answer'], { max: 8000 }),
    feedbackFiles: files(['反馈附件', 'Files of the answer'], { most: 10 }),
    answeredAt: instant(['反馈时间', 'Answered at'], { filter: true }),
    answeredBy: text(['反馈人', 'Answered by'], { max: 60 }),
  },
  sections: [
    { title: ['文件', 'Document'], fields: ['document', 'documentNumber', 'title', 'kind', 'content', 'addressee', 'mode', 'answerBy'] },
    {
      title: ['签收与反馈', 'Receipt and answer'],
      fields: ['signedAt', 'signedBy', 'readAt', 'readBy', 'feedback', 'feedbackFiles', 'answeredAt', 'answeredBy'],
      brief: true,
    },
  ],
  states: {
    sent: state(['待签收', 'To be signed for'], 'open'),
    signed: state(['已签收', 'Signed for']),
    read: state(['已阅', 'Read'], 'done'),
    answered: end(['已反馈', 'Answered']),
    copied: state(['抄送待阅', 'Copy to be read'], 'open'),
    seen: state(['抄送已阅', 'Copy read'], 'done'),
    recalled: end(['已撤回', 'Recalled'], 'refused'),
  },
  see: { ...see, district: 'unit', association: 'unit', 'association-head': 'unit' },
  clocks: {
    sign: {
      title: ['签收', 'Signature'],
      from: did('send'),
      within: workdays(1),
      met: did('sign', 'signBySystem', 'recall'),
      warn: [0],
    },
  },
  actions: {
    send: {
      title: ['发送', 'Sent'],
      to: 'sent',
      by: [],
      form: ['document', 'documentNumber', 'title', 'kind', 'content', 'addressee', 'mode', 'answerBy'],
      then: [toldTo('to')],
    },
    copy: {
      title: ['抄送', 'Copied'],
      to: 'copied',
      by: [],
      form: ['document', 'documentNumber', 'title', 'kind', 'content', 'addressee', 'mode'],
      then: [toldTo('cc')],
    },
    sign: {
      title: ['签收', 'Sign for it'],
      from: 'sent',
      to: 'signed',
      by: receivers,
      ownerOnly,
      due: 'sign',
      bulk: true,
      unless: [{ when: (d) => d.mode.is('copy'), why: ['抄送件只供阅知，无须签收。', 'A copy is for reading: nobody signs for it.'] }],
      then: [stamp('signedAt'), sign('signedBy'), moves(document, { by: 'document', does: 'countSigned', as: 'outsider' })],
    },
    // The association's system signed for it (S13).
    signBySystem: {
      title: ['协会系统签收', 'Signed for by the association’s system'],
      from: 'sent',
      to: 'signed',
      by: [],
      form: ['signedBy'],
      then: [stamp('signedAt'), moves(document, { by: 'document', does: 'countSigned', as: 'outsider' })],
    },
    look: {
      title: ['阅读', 'Read'],
      from: 'signed',
      by: receivers,
      ownerOnly,
      byReading: true,
      then: [stamp('readAt'), sign('readBy'), goesOn('markRead')],
    },
    markRead: { title: ['已阅', 'Read'], from: 'signed', to: 'read', by: [] },
    lookAtCopy: {
      title: ['阅知', 'Read the copy'],
      from: 'copied',
      by: readers,
      ownerOnly,
      byReading: true,
      then: [stamp('readAt'), sign('readBy'), goesOn('markSeen')],
    },
    markSeen: { title: ['抄送已阅', 'Copy read'], from: 'copied', to: 'seen', by: [] },
    answer: {
      title: ['反馈', 'Answer'],
      from: ['signed', 'read'],
      to: 'answered',
      by: receivers,
      ownerOnly,
      due: { clock: null, when: (d) => d.answerBy.exists() },
      form: ['feedback', 'feedbackFiles'],
      need: ['feedback'],
      then: [stamp('answeredAt'), sign('answeredBy')],
    },
    recall: {
      title: ['撤回', 'Recalled'],
      from: ['sent', 'copied', 'seen'],
      to: 'recalled',
      by: [],
      then: [set({ content: null })],
    },
  },
  notices: {
    sent: {
      words: [
        '收到{documentNumber}《{title}》，请于一个工作日内签收。',
        '{documentNumber} “{title}” came: sign for it within a working day.',
      ],
      on: { action: 'send' },
      to: { roles: receivers, at: 'owner' },
    },
    copied: {
      words: ['收到抄送{documentNumber}《{title}》，请阅。', 'A copy of {documentNumber} “{title}” came for you to read.'],
      on: { action: 'copy' },
      to: { roles: readers, at: 'owner' },
    },
    remind: {
      words: ['{documentNumber}《{title}》尚未签收，请于今日签收。', '{documentNumber} “{title}” is not signed for yet: do so today.'],
      on: { clock: 'sign', at: 'warn' },
      to: { roles: receivers, at: 'owner' },
    },
    late: {
      words: [
        '{documentNumber}《{title}》有单位逾期未签收（应于{signDue}前签收）。',
        'Somebody has not signed for {documentNumber} “{title}” by {signDue}.',
      ],
      on: { clock: 'sign', at: 'end' },
      to: [
        { roles: receivers, at: 'owner' },
        { roles: 'clerk', at: 'all' },
      ],
    },
    recalled: {
      words: ['{documentNumber}《{title}》已由发文单位撤回。', '{documentNumber} “{title}” was recalled by its sender.'],
      on: { action: 'recall' },
      to: { roles: readers, at: 'owner' },
    },
  },
  place: { district: 'addressee', owner: { ref: 'addressee' }, involve: { document: { role: 'part', as: 'unit' } } },
  menu: { group: 'documents', order: 1 },
  heading: ['title'],
  list: {
    columns: ['documentNumber', 'title', 'kind', 'addressee', 'mode', 'state', 'signDue', 'signedAt', 'readAt'],
    filters: ['state', 'signStanding', 'title', 'documentNumber', 'kind', 'mode', 'addressee', 'document', 'answerBy', 'signedAt'],
    views: {
      unsigned: { title: ['未签收', 'Not signed yet'], filter: { state: 'sent' } },
      copies: { title: ['抄送', 'Copies'], filter: { mode: 'copy' } },
      late: { title: ['逾期未签收', 'Overdue'], filter: { signStanding: 'overdue' } },
    },
    sort: '-createdAt',
  },
});
