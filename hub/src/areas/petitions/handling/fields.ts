import { choice, date, integer, prose, ref, rows, staff, text } from '../../../definitions/index.js';
import { handlers } from '../area.js';
import { channels, contents, flags, levels, manners, purposes, respondents, results } from '../registration/codes.js';
import { body, bodyKinds } from '../registers/body.js';
import { extending, merging, working } from './working-fields.js';

export const duties = { main: ['主办', 'In charge'], assisting: ['协办', 'Assisting'] } as const;
const delays = {
  verifying: ['材料核实', 'Papers to be verified'],
  competence: ['管辖协商', 'Who is competent'],
  address: ['地址不清', 'Address not clear'],
} as const;

/** What the petition office gives. */
const given = {
  petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true }),
  body: ref(['承办单位', 'Unit'], body, { filter: true }),
  main: ref(['主办单位', 'Unit in charge'], body),
  bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, search: true, max: 100 }),
  bodyCode: text(['单位编号', 'Code of the unit'], { take: { ref: 'body', field: 'code' }, max: 40 }),
  duty: choice(['主办、协办', 'Duty'], duties, { filter: true }),
  unitKind: choice(['单位类别', 'Kind of unit'], bodyKinds, { take: { ref: 'body', field: 'kind' }, filter: true }),
  channel: choice(['信访渠道', 'Channel'], channels, { filter: true }),
  content: choice(['业务类型', 'Business'], contents, { filter: true }),
  flags: choice(['标记', 'Flags'], flags, { many: true, filter: true }),
  respondentKind: choice(['反映对象类别', 'Kind of respondent'], respondents),
  grade: choice(['案件级别', 'Level'], levels, { filter: true }),
  authority: choice(['登记机关', 'Registered by'], { city: ['市局', 'City'], district: ['区局', 'District'] }),
  purpose: choice(['诉求类别', 'Purpose'], purposes, { filter: true }),
  receivedOn: date(['收到日期', 'Received on']),
  manner: choice(['分案方式', 'Manner'], manners, { filter: true }),
  shares: rows(
    ['本单位答复的诉求', 'Demands that this unit answers'],
    {
      demand: integer(['诉求序号', 'Number of the demand'], { min: 1, max: 10, required: true }),
      note: text(['说明', 'Note'], { max: 200 }),
    },
    { most: 20 },
  ),
  instruction: prose(['交办要求', 'Instruction'], { max: 2000 }),
  dueOn: date(['要求办结日期', 'To be done by']),
};

/** Whether the unit takes it. */
const receiving = {
  objection: prose(['异议理由', 'Objection'], { max: 2000 }),
  objectionPapers: text(['所附材料清单', 'Papers with it'], { max: 300 }),
  verification: prose(['核实意见', 'Verification'], { max: 2000 }),
  refusals: choice(['异议核实', 'Objections'], { once: ['一次未同意', 'Refused once'], twice: ['两次未同意', 'Refused twice'] }),
  takenOn: date(['接收日期', 'Received on']),
  refusalGrounds: prose(['不予受理理由', 'Why it is not accepted'], { max: 2000 }),
  laterReason: choice(['受理延期原因', 'Reason of the later acceptance'], delays),
  mainHandler: staff(['主办人', 'Main handler'], { roles: handlers }),
  handlers: staff(['协办人', 'Further handlers'], { roles: handlers, least: 1, most: 5 }),
  rejudgeOf: ref(['申请重判的信访件（不填为全部）', 'Letter to be judged anew; all of them where none is named'], 'petitions.petition'),
  rejudgeGrounds: prose(['申请重判理由', 'Why the joining is to be judged anew'], { max: 2000 }),
  acceptedOn: date(['受理日期', 'Accepted on'], { filter: true }),
};

/** What it finds: the five contents of an answer (条例 art. 32). */
const answering = {
  records: rows(
    ['办理记录', 'Steps taken'],
    { what: prose(['内容', 'What'], { required: true, max: 2000 }), on: date(['日期', 'On']) },
    { appendOnly: true, most: 100 },
  ),
  ...extending,
  ...merging,
  result: choice(['处理结果', 'Result'], results, { filter: true }),
  factsFound: prose(['事实和理由', 'Facts and reasons'], { class: 'sensitive', max: 8000 }),
  answer: prose(['处理意见', 'Opinion'], { class: 'sensitive', max: 8000 }),
  basis: prose(['法律依据', 'Legal basis'], { max: 2000 }),
  remedy: prose(['救济途径', 'Remedy'], {
    max: 500,
    hint: ['写明三十日内可向哪个机关申请复查。', 'Say where a review may be asked within thirty days.'],
  }),
  answeredOn: date(['答复日期', 'Answered on'], { filter: true }),
};
export const fields = { ...given, ...receiving, ...working, ...answering };
const namesOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];
export const sections = [
  { title: ['分办', 'Given'], fields: namesOf(given) },
  { title: ['接收与受理', 'Receipt and acceptance'], fields: namesOf(receiving), brief: true },
  { title: ['办理', 'Handling'], fields: namesOf(working), brief: true },
  { title: ['延期与答复', 'Handling and answer'], fields: namesOf(answering), brief: true },
] as const;
export const answered = ['result', 'factsFound', 'answer', 'basis', 'remedy'] as const;
