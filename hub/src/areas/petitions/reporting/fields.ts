import { boolean, choice, date, integer, prose, ref, text } from '../../../definitions/index.js';
import { channels, contents, origins, purposes, results } from '../registration/codes.js';
import { body } from '../registers/body.js';
import { differences, endings, events, rated, satisfactions } from './codes.js';

/** Which step of which petition. */
export const step = {
  petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true }),
  petitionNumber: text(['信访件编号', 'Number of the petition'], { max: 40, search: true, filter: true }),
  event: choice(['上报事项', 'What happened'], events, { filter: true }),
  happenedOn: date(['发生日期', 'Happened on'], { filter: true }),
  main: ref(['主办单位', 'Unit in charge'], body),
  atAcceptance: boolean(['受理环节延期', 'Extension of the acceptance']),
};

/** What is said of it: as the petition stood when it happened, and as the desk corrected it since. */
export const said = {
  channel: choice(['信访渠道', 'Channel'], channels),
  origin: choice(['信访来源', 'Origin'], origins),
  purpose: choice(['诉求类别', 'Purpose'], purposes),
  content: choice(['业务类型', 'Business'], contents, { filter: true }),
  receivedOn: date(['收到日期', 'Received on']),
  petitioner: text(['信访人', 'Petitioner'], { class: 'personal', mask: 'name', max: 60 }),
  headCount: integer(['人数', 'Persons'], { min: 1, max: 100_000, unit: ['人', 'persons'] }),
  summary: prose(['信访概况', 'Summary'], { class: 'sensitive', max: 500 }),
  unit: text(['主办单位名称', 'Name of the unit in charge'], { max: 120, take: { ref: 'main', field: 'name' } }),
  dueOn: date(['要求办结日期', 'To be done by']),
  acceptedOn: date(['受理日期', 'Accepted on']),
  days: integer(['延长天数', 'Days of the extension'], { min: 1, max: 366, unit: ['天', 'days'] }),
  grounds: prose(['延期理由', 'Grounds of the extension'], { class: 'sensitive', max: 2000 }),
  result: choice(['处理结果', 'Result'], results),
  answer: prose(['答复意见', 'Answer'], { class: 'sensitive', max: 8000 }),
  letterNumber: text(['答复意见书文号', 'Number of the answer'], { max: 100 }),
  ending: choice(['办结方式', 'How it ended'], endings),
  rated: choice(['评价对象', 'Who is rated'], rated),
  satisfaction: choice(['满意度', 'Satisfaction'], satisfactions),
};

/** How it was checked, sent and answered. */
export const course = {
  payloadVersion: integer(['报文版本', 'Version'], { min: 1, max: 9999 }),
  digest: text(['内容摘要（SM3）', 'SM3 of what is said'], { max: 64 }),
  isConcealed: boolean(['已撤下', 'Taken down'], { filter: true }),
  isChecked: boolean(['已核对', 'Checked'], { filter: true }),
  upload: choice(
    ['上报情况', 'Reporting'],
    {
      sent: ['已发送，待签收', 'Sent'],
      received: ['成功', 'Received'],
      returned: ['失败', 'Not taken'],
      undelivered: ['未送达', 'Not delivered'],
    },
    { filter: true },
  ),
  uploadRequest: text(['上报请求号', 'Request id of the report'], { max: 40 }),
  uploadReceipt: text(['上报回执编号', 'Receipt number of the report'], { max: 64 }),
  theirNumber: text(['部级编号', 'Number at the ministry'], { max: 64 }),
  takenOn: date(['签收日期', 'Received there on']),
  faultOn: date(['失败日期', 'Not taken on']),
  faultField: text(['出错字段', 'Field that is wrong'], { max: 40 }),
  faultReason: prose(['失败原因', 'Why it was not taken'], { max: 1000 }),
};

/** What the ministry has, compared with what we said. */
export const comparing = {
  queryRequest: text(['查询请求号', 'Request id of the query'], { max: 40 }),
  comparedOn: date(['比对日期', 'Compared on'], { filter: true }),
  heldCount: integer(['对方本件事项数', 'Steps of the case there'], { min: 0 }),
  ownCount: integer(['我方本件已上报事项数', 'Steps of the case that we reported'], { min: 0 }),
  heldEvent: choice(['对方上报事项', 'Step there'], events),
  heldVersion: integer(['对方报文版本', 'Version there'], { min: 1 }),
  heldOn: date(['对方发生日期', 'Day there']),
  heldDigest: text(['对方内容摘要', 'SM3 there'], { max: 64 }),
  differences: choice(['差异', 'Differences'], differences, { many: true, filter: true }),
  settled: choice(
    ['差异处理', 'Difference settled'],
    { ours: ['以我为准', 'Ours stands'], theirs: ['以对方为准', 'Theirs stands'] },
    { filter: true },
  ),
};

export const fields = { ...step, ...said, ...course, ...comparing };
const namesOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];
export const sections = [
  { title: ['上报事项', 'Step'], fields: namesOf(step) },
  { title: ['上报内容', 'What is said'], fields: namesOf(said), brief: true },
  { title: ['核准与发送', 'Approval and sending'], fields: namesOf(course), brief: true },
  { title: ['查询比对', 'Comparison'], fields: namesOf(comparing), brief: true },
] as const;
/** What the desk corrects. */
export const correctable = namesOf(said).filter((name) => name !== 'unit');
