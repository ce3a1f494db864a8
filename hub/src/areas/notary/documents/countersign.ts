import { did, end, instant, moves, prose, record, ref, sign, stamp, state, text, workdays } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { addressee } from '../registers/addressee.js';
import { receivers } from './codes.js';
import { document } from './document.js';

/** 会审 (N17): what an office says to a draft before it is sent. */
export const countersign = record(notary, 'countersign', ['会审', 'Consultations'], {
  one: 'Consultation',
  law: 'N17',
  number: 'HS{yyyymmdd}{seq:6}',
  fields: {
    document: ref(['文件', 'Document'], document, { filter: true }),
    title: text(['标题', 'Title'], { search: true, filter: true, max: 120 }),
    content: prose(['送审稿', 'Draft'], { max: 20_000 }),
    addressee: ref(['会审机构', 'Consulted'], addressee, { filter: true }),
    opinion: prose(['会审意见', 'Opinion'], { max: 4000 }),
    answeredBy: text(['答复人', 'Answered by'], { max: 60 }),
    answeredAt: instant(['答复时间', 'Answered at'], { filter: true }),
  },
  states: { asked: state(['待会审', 'To be answered'], 'open'), given: end(['已会审', 'Answered']) },
  see: { ...see, district: 'unit', association: 'unit', 'association-head': 'unit' },
  clocks: {
    answer: { title: ['会审', 'Consultation'], from: did('ask'), within: workdays(3), met: did('give'), warn: [0] },
  },
  actions: {
    ask: { title: ['送请会审', 'Asked'], to: 'asked', by: [], form: ['document', 'title', 'content', 'addressee'] },
    give: {
      title: ['提出会审意见', 'Give the opinion'],
      from: 'asked',
      to: 'given',
      by: receivers,
      ownerOnly: ['只有受邀会审的单位可以提出意见。', 'Only who was consulted gives the opinion.'],
      due: 'answer',
      form: ['opinion'],
      need: ['opinion'],
      then: [
        stamp('answeredAt'),
        sign('answeredBy'),
        moves(document, { by: 'document', does: 'noteOpinion', with: { jointOpinion: 'opinion' }, as: 'outsider' }),
      ],
    },
  },
  notices: {
    asked: {
      words: ['请对送审稿《{title}》提出会审意见。', 'Say your opinion of the draft “{title}”.'],
      on: { action: 'ask' },
      to: { roles: receivers, at: 'owner' },
    },
    given: {
      words: ['《{title}》的会审意见已提交。', 'An opinion of “{title}” came.'],
      on: { action: 'give' },
      to: { roles: ['clerk', 'association'], at: 'scope' },
    },
  },
  place: { district: 'addressee', owner: { ref: 'addressee' }, involve: { document: { role: 'part', as: 'unit' } } },
  menu: { group: 'documents', order: 3 },
  heading: ['title'],
  list: {
    columns: ['number', 'title', 'addressee', 'answerDue', 'answeredBy', 'state'],
    filters: ['state', 'title', 'addressee', 'document'],
    sort: '-createdAt',
  },
});
