import { boolean, choice, date, files, integer, prose, ref, rows, text } from '../../../definitions/index.js';
import { body } from '../registers/body.js';

const reasons = { grave: ['重大', 'Grave'], complex: ['复杂', 'Complex'], doubtful: ['疑难', 'Doubtful'] } as const;
const contents = {
  facts: ['事实和理由', 'Facts and reasons'],
  opinion: ['处理意见', 'Opinion'],
  basis: ['法律依据', 'Legal basis'],
} as const;
const adoptions = { adopted: ['采纳', 'Adopted'], partly: ['部分采纳', 'Adopted in part'], not: ['不采纳', 'Not adopted'] } as const;

/** What the unit does until it answers: hears the petitioner, holds a hearing, mediates, hands on. */
export const working = {
  isSimple: boolean(['简易办理', 'Simple handling'], { filter: true }),
  isMoved: boolean(['办理中转入', 'Handed on to this unit'], { filter: true }),
  guide: ref(['办理指引', 'Guide'], 'petitions.guide', { filter: true }),
  interviews: rows(
    ['电子笔录', 'Hearing records'],
    {
      heldOn: date(['日期', 'Day'], { required: true }),
      place: text(['地点', 'Place'], { required: true, max: 100 }),
      asked: text(['询问人、记录人', 'Who asked and wrote'], { required: true, max: 100 }),
      said: prose(['笔录内容', 'What was said'], { class: 'sensitive', required: true, max: 20_000 }),
      signed: files(['当场签名页', 'Page signed on the spot'], { class: 'sensitive', accept: ['pdf', 'jpg', 'png'], most: 3 }),
    },
    { appendOnly: true, most: 20 },
  ),
  hearingWhy: choice(['听证事由', 'Why a hearing'], reasons),
  hearingOn: date(['听证日期', 'Hearing on'], { filter: true }),
  hearingPlace: text(['听证地点', 'Place of the hearing'], { max: 100 }),
  hearingChair: text(['听证主持人', 'Who chairs'], { max: 60 }),
  hearingHeldOn: date(['听证举行日期', 'Hearing held on']),
  hearingRecord: prose(['听证笔录', 'Record of the hearing'], { class: 'sensitive', max: 20_000 }),
  hearingPapers: files(['听证签名材料', 'Signed papers of the hearing'], { class: 'sensitive', accept: ['pdf', 'jpg', 'png'], most: 10 }),
  outcome: choice(
    ['办理结果方式', 'Way it ended'],
    { opinion: ['出具意见', 'By an opinion'], mediated: ['达成调解协议', 'Mediated'] },
    { filter: true },
  ),
  mediatedOn: date(['调解日期', 'Mediated on']),
  mediator: text(['调解人', 'Who mediated'], { max: 60 }),
  settlement: prose(['调解协议内容', 'Terms of the mediation'], { class: 'sensitive', max: 4000 }),
  agreement: files(['调解协议书', 'Agreement'], { class: 'sensitive', accept: ['pdf', 'jpg', 'png', 'docx'], most: 5 }),
  moveTo: ref(['转移到的单位', 'Unit it is handed on to'], body),
  moveReason: prose(['转移理由', 'Why it is handed on'], { max: 2000 }),
};

/** What assisting units find, and what the unit in charge makes of it. */
export const merging = {
  assistFacts: prose(['协办：事实和理由', 'Assisting: facts and reasons'], { class: 'sensitive', max: 8000 }),
  assistReply: prose(['协办意见', 'Opinion of the assisting unit'], { class: 'sensitive', max: 8000 }),
  assistBasis: prose(['协办：法律依据', 'Assisting: legal basis'], { max: 2000 }),
  merged: rows(
    ['合并协办意见', 'What was merged'],
    {
      unit: text(['协办单位', 'Unit'], { required: true, max: 100 }),
      field: choice(['内容', 'Field'], contents, { required: true }),
      how: choice(['采纳情况', 'Adopted'], adoptions, { required: true }),
      words: prose(['采纳的文字、不采纳的理由', 'Words adopted, or why not'], { class: 'sensitive', max: 4000 }),
    },
    { most: 30 },
  ),
};

export const extending = {
  isExtended: boolean(['已延期', 'Extended'], { filter: true }),
  extensionDays: integer(['延长天数', 'Days of the extension'], {
    min: 1,
    max: 30,
    unit: ['天', 'days'],
    hint: ['不超过三十日（信访工作条例第三十四条）。', 'Thirty at most (art. 34).'],
  }),
  extensionGrounds: prose(['延期理由', 'Grounds of the extension'], { max: 2000 }),
};
