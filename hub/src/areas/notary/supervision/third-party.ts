import {
  choice,
  date,
  did,
  end,
  files,
  opensEach,
  prose,
  record,
  ref,
  set,
  sign,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { bureau, notary, see } from '../area.js';
import { office } from '../registers/office.js';

const sources = {
  media: ['媒体', 'Media'],
  hotline: ['12345', '12345 hotline'],
  credit: ['信用平台', 'Credit platform'],
  audit: ['审计', 'Audit'],
  other: ['其他', 'Other'],
} as const;
const decisions = { event: ['转事件', 'Becomes an event'], unused: ['不采用', 'Not used'] } as const;
const handlers = [...bureau, 'district'] as const;

/** 第三方监督 (N28): what media, the hotline, the credit platform or auditors say of an office; judged, used or not, and answered to who said it. */
export const thirdParty = record(notary, 'thirdParty', ['第三方线索', 'What third parties say'], {
  one: 'Lead of a third party',
  law: 'N28',
  number: 'DSF{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['线索标题', 'Subject'], { required: true, max: 120, search: true, filter: true }),
    source: choice(['来源', 'Source'], sources, { required: true, filter: true }),
    sourceName: text(['来源单位', 'Who says it'], { max: 100 }),
    sourceNumber: text(['来源编号', 'Number there'], { max: 60, filter: true }),
    receivedOn: date(['收到日期', 'Received on'], { required: true, filter: true }),
    office: ref(['涉及机构', 'Office'], office, { required: true, filter: true }),
    content: prose(['线索内容', 'What is said'], { required: true, max: 8000 }),
    papers: files(['材料', 'Papers'], { most: 10 }),
    judgement: prose(['研判意见', 'Judgement'], { max: 4000 }),
    judgedBy: text(['研判人', 'Judged by'], { max: 60 }),
    judgedOn: date(['研判日期', 'Judged on'], { filter: true }),
    decision: choice(['研判结果', 'Decision'], decisions, { filter: true }),
    disposal: prose(['处置情况', 'What was done'], { max: 4000 }),
    feedback: prose(['反馈内容', 'Answer to the source'], { max: 4000 }),
    feedbackOn: date(['反馈日期', 'Answered on'], { filter: true }),
  },
  sections: [
    { title: ['线索', 'Lead'], fields: ['subject', 'source', 'sourceName', 'sourceNumber', 'receivedOn', 'office', 'content', 'papers'] },
    { title: ['研判', 'Judgement'], fields: ['judgement', 'judgedBy', 'judgedOn', 'decision'], brief: true },
    { title: ['反馈', 'Answer'], fields: ['disposal', 'feedback', 'feedbackOn'], brief: true },
  ],
  states: {
    recorded: state(['已登记', 'Recorded'], 'open'),
    judging: state(['研判中', 'Being judged']),
    event: state(['已转事件', 'Became an event'], 'waiting'),
    unused: state(['不采用', 'Not used'], 'refused'),
    answered: end(['已反馈', 'Answered']),
  },
  see: { lead: see.lead, clerk: see.clerk, chief: see.chief, inspector: see.inspector, district: see.district },
  clocks: {
    judge: { title: ['研判', 'Judgement'], from: did('record'), within: workdays(5), met: did('use', 'leave'), warn: [1] },
  },
  actions: {
    record: {
      title: ['登记线索', 'Record'],
      to: 'recorded',
      by: handlers,
      form: ['subject', 'source', 'sourceName', 'sourceNumber', 'receivedOn', 'office', 'content', 'papers'],
    },
    judge: { title: ['开始研判', 'Begin to judge'], from: 'recorded', to: 'judging', by: handlers, due: 'judge' },
    use: {
      title: ['转事件', 'Becomes an event'],
      from: 'judging',
      to: 'event',
      by: handlers,
      due: 'judge',
      form: ['judgement'],
      need: ['judgement'],
      then: [
        set({ decision: 'event' }),
        stamp('judgedOn'),
        sign('judgedBy'),
        opensEach('notary.event', {
          each: 'office',
          as: 'office',
          does: 'openOfThirdParty',
          with: { thirdParty: 'id', subject: 'subject', facts: 'content' },
          set: { theme: 'practice', level: 'yellow' },
        }),
      ],
    },
    eventClosed: { title: ['事件已办结', 'Its event is closed'], from: 'event', by: [], form: ['disposal'] },
    leave: {
      title: ['不采用', 'Not used'],
      from: 'judging',
      to: 'unused',
      by: handlers,
      form: ['judgement'],
      need: ['judgement'],
      then: [set({ decision: 'unused' }), stamp('judgedOn'), sign('judgedBy')],
    },
    answer: {
      title: ['反馈来源单位', 'Answer the source'],
      from: ['event', 'unused'],
      to: 'answered',
      by: handlers,
      due: { clock: null },
      form: ['disposal', 'feedback'],
      need: ['feedback'],
      then: [stamp('feedbackOn')],
    },
  },
  notices: {
    late: {
      words: ['第三方线索《{subject}》逾期未研判。', 'What third parties say (“{subject}”) was not judged in time.'],
      on: { clock: 'judge', at: 'end' },
      to: { roles: handlers, at: 'scope' },
    },
  },
  place: { district: 'office', involve: { office: { role: 'subject', as: 'unit' } } },
  related: [{ title: ['转出的事件', 'The event it became'], type: 'notary.event', by: 'thirdParty' }],
  menu: { group: 'supervision', order: 3 },
  heading: ['subject'],
  list: {
    columns: ['number', 'subject', 'source', 'office', 'receivedOn', 'judgeDue', 'decision', 'state'],
    filters: ['state', 'judgeStanding', 'subject', 'source', 'sourceNumber', 'office', 'decision', 'receivedOn', 'judgedOn'],
    views: { open: { title: ['待研判', 'To be judged'], filter: { state: ['recorded', 'judging'] } } },
    sort: '-receivedOn',
  },
  counted: { receivedOn: ['office', 'source'] },
});
