import { districts } from '@fatong/contracts/bureau/shanghai';
import { boolean, choice, date, files, identifier, integer, prose, ref, rows, text } from '../../../definitions/index.js';
import { body } from '../registers/body.js';
import { counted } from './counting.js';
import { event } from '../registers/event.js';
import { person } from '../registers/person.js';
import {
  channels,
  contents,
  directions,
  flags,
  levels,
  manners,
  origins,
  procedures,
  purposes,
  respondents,
  results,
  stages,
  ways,
} from './codes.js';
import { earlierProcedures, proposals } from './directing-table.js';
import { gatheredFields } from './gathered.js';
import { formerFields } from './taking-over.js';

/** How it reached us. */
export const item = {
  subject: text(['信访事项', 'Subject'], { required: true, class: 'sensitive', max: 120, text: true }),
  channel: choice(['信访渠道', 'Channel'], channels, { required: true, filter: true }),
  origin: choice(['信访来源', 'Origin'], origins, { filter: true }),
  superiorNumber: text(['上级文号', 'Number given from above'], { max: 60, search: true }),
  reportBackOn: date(['报结日期', 'To be reported back on'], { filter: true }),
  receivedOn: date(['收到日期', 'Received on'], {
    required: true,
    filter: true,
    hint: ['来信为邮戳或者收信日，来访为接待日；期限自此日起算。', 'Postmark or day of the visit: time limits run from it.'],
  }),
  arrival: ref(['外部来件', 'Petition from outside'], 'petitions.arrival', { filter: true }),
  onlineNumber: text(['网上编号', 'Number at the website'], { max: 64, search: true, filter: true }),
  isWithdrawn: boolean(['来源已撤回', 'Taken back by its source'], { filter: true }),
  lateReason: text(['补登原因', 'Why it is registered later'], { max: 300 }),
};

/** Who petitions. */
export const persons = {
  petitioner: text(['信访人', 'Petitioner'], { class: 'personal', mask: 'name', max: 60, search: true, filter: true }),
  document: identifier(['身份证号', 'Identity number'], 'residentId', { filter: true }),
  phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20, filter: true }),
  address: text(['住址', 'Address'], { class: 'personal', max: 200 }),
  headCount: integer(['人数', 'Persons'], { unit: ['人', 'persons'] }),
  representatives: rows(
    ['信访代表（不超过 5 人）', 'Representatives (5 at most)'],
    {
      name: text(['姓名', 'Name'], { required: true, class: 'personal', mask: 'name', max: 60 }),
      phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20 }),
    },
    { most: 5 },
  ),
  anonymous: boolean(['匿名', 'Anonymous'], { filter: true }),
  secret: boolean(['要求保密', 'Wants secrecy']),
};

/** What it is about. */
export const matter = {
  purpose: choice(['诉求类别', 'Purpose'], purposes, { required: true, filter: true }),
  content: choice(['业务类型', 'Business'], contents, { required: true, filter: true }),
  place: choice(['问题属地', 'District it concerns'], districts, { filter: true }),
  occurredOn: date(['发生日期', 'Happened on']),
  summary: prose(['信访概况', 'Summary'], { class: 'sensitive', max: 500, text: true }),
  demands: rows(['诉求', 'Demands'], { demand: prose(['诉求内容', 'Demand'], { required: true, max: 1000, text: true }) }, { most: 10 }),
  facts: prose(['事实和理由', 'Facts and reasons'], { class: 'sensitive', max: 8000 }),
  respondentKind: choice(['反映对象类别', 'Kind of respondent'], respondents, { filter: true }),
  respondent: text(['反映对象', 'Respondent'], { class: 'sensitive', max: 100 }),
  earlier: choice(['已经过的程序', 'Earlier procedures'], earlierProcedures, { filter: true }),
  earlierNumber: text(['程序文号', 'Its number'], { max: 80 }),
  flags: choice(['标记', 'Flags'], flags, { many: true, filter: true }),
  papers: files(['信访材料', 'Papers'], { class: 'sensitive', most: 20, text: true }),
};

const forwardings = {
  sent: ['已发送', 'Sent'],
  registered: ['对方已登记', 'Registered there'],
  notTaken: ['对方不予接收', 'Not taken there'],
  undelivered: ['未送达', 'Undelivered'],
} as const;

/** What the bureau makes of it. */
export const course = {
  authority: choice(['登记机关', 'Registered by'], { city: ['市局', 'City'], district: ['区局', 'District'] }, { filter: true }),
  registeredOn: date(['登记日期', 'Registered on'], { filter: true }),
  missing: prose(['需补充的内容', 'What is missing'], { max: 2000 }),
  grade: choice(['案件级别', 'Level'], levels, { filter: true }),
  proposal: choice(['决策表建议', 'Proposed by the table'], proposals, { filter: true }),
  proposalCode: text(['建议代码', 'Its code'], { max: 10, filter: true }),
  directionBasis: text(['分类依据', 'Basis of the direction'], { max: 120 }),
  opinion: prose(['预审意见', 'Opinion of the review'], { max: 2000 }),
  direction: choice(['分类处理', 'Direction'], directions, { filter: true }),
  procedure: choice(['导入的程序', 'Procedure it is led into'], procedures, { filter: true }),
  target: text(['移送、告知的机关', 'Authority it goes to'], { max: 120 }),
  forwarding: choice(['导入投诉', 'Led into a complaint'], forwardings, { filter: true }),
  forwardRequest: text(['导入请求号', 'Request id'], { max: 40 }),
  forwardedOn: date(['签收日期', 'Received there on']),
  forwardedCase: text(['协会案件编号', 'Number of the case there'], { max: 64, filter: true }),
  forwardReason: prose(['不予接收原因', 'Why it was not taken'], { max: 2000 }),
  manner: choice(['分案方式', 'Manner'], manners, { filter: true }),
  main: ref(['主办单位', 'Unit in charge'], body, { filter: true }),
  assisting: ref(['协办单位', 'Assisting units'], body, { many: true, filter: true }),
  added: ref(['增加的单位', 'Units added'], body, { many: true }),
  instruction: prose(['交办要求', 'Instruction'], { max: 2000 }),
  dueOn: date(['要求办结日期', 'To be done by']),
  assistingDueOn: date(['协办时限', 'Assisting units answer by']),
  addedDueOn: date(['增加单位时限', 'Added units answer by']),
  shares: rows(
    ['诉求分工', 'Who answers which demand'],
    {
      demand: integer(['诉求序号', 'Number of the demand'], { min: 1, max: 10, required: true }),
      body: ref(['承办单位', 'Unit'], body, { required: true }),
      note: text(['说明', 'Note'], { max: 200 }),
    },
    { most: 20 },
  ),
  acceptedOn: date(['受理日期', 'Accepted on'], { filter: true }),
  result: choice(['处理结果', 'Result'], results, { filter: true }),
  answer: prose(['答复意见', 'Answer'], { class: 'sensitive', max: 8000 }),
  factsFound: prose(['查明的事实和理由', 'Facts found and reasons'], { class: 'sensitive', max: 8000 }),
  settlement: prose(['调解协议内容', 'Terms of the mediation'], { class: 'sensitive', max: 4000 }),
  basis: prose(['法律依据', 'Legal basis'], { max: 2000 }),
  remedy: prose(['救济途径', 'Remedy'], { max: 500 }),
  answeredOn: date(['答复日期', 'Answered on'], { filter: true }),
  replyMetOn: date(['期限认定日期', 'Day that meets the time limit']),
  letterNumber: text(['答复意见书文号', 'Number of the answer'], { max: 100 }),
  extensionDays: integer(['延长天数', 'Days of the extension'], { min: 1, max: 30, unit: ['天', 'days'] }),
  extensionGrounds: prose(['延期理由', 'Grounds of the extension'], { max: 2000 }),
  stage: choice(['办理进度', 'How far it is'], stages, { filter: true }),
  replyRequest: text(['网上送达请求号', 'Request id of the delivery online'], { max: 40 }),
  onlineDelivery: choice(
    ['网上送达', 'Delivery online'],
    { sent: ['已推送，待送达', 'Sent'], arrived: ['已送达', 'Arrived'], failed: ['未送达，改用其他方式', 'Failed: another way'] },
    { filter: true },
  ),
  pushedOn: date(['推送网站日期', 'Sent to the website on'], { filter: true }),
  openedOn: date(['查阅日期', 'Opened on'], { filter: true }),
  openedOnlineOn: date(['网站查阅日期', 'Opened at the website on'], { filter: true }),
  isOpened: boolean(['答复已查阅', 'Answer opened'], { filter: true }),
  announcedOn: date(['公告日期', 'Announced on']),
  undeliverable: prose(['无法送达的原因', 'Why it cannot be delivered'], { max: 1000 }),
  deliveries: rows(
    ['送达', 'Delivery'],
    {
      way: choice(['方式', 'Way'], ways, { required: true }),
      sentOn: date(['发出日期', 'Sent on'], { required: true }),
      arrivedOn: date(['送达日期', 'Arrived on']),
      proof: files(['送达凭证', 'Proof']),
    },
    { appendOnly: true, most: 10 },
  ),
  deliveredOn: date(['送达日期', 'Delivered on'], { filter: true }),
  deliveryNotedOn: date(['送达登记日期', 'Delivery entered on']),
  closedOn: date(['办结日期', 'Closed on'], { filter: true }),
  sendTo: ref(['抄送给', 'Send copies to'], body, { many: true }),
  copied: ref(['抄送单位', 'Copies to'], body, { many: true }),
  owningCode: text(['业务主管处室编号', 'Code of the office in charge of the business'], { max: 40 }),
  owning: ref(['业务主管处室', 'Office in charge of the business'], body, { filter: true }),
  reviewLevel: choice(['申请层级', 'Level of the review'], { first: ['复查', 'Review'], second: ['复核', 'Second review'] }),
  reviewAskedOn: date(['申请日期', 'Review asked on']),
  reviewGrounds: prose(['申请理由', 'Grounds of the review'], { class: 'sensitive', max: 4000 }),
  reviewedOn: date(['复查复核决定日期', 'Reviewed on'], { filter: true }),
  isFinal: boolean(['复核终结', 'Final'], { filter: true }),
};

/** What it has in common with others (P01). */
export const belonging = {
  person: ref(['信访人档案', 'File of the petitioner'], person, { filter: true }),
  event: ref(['事件档案', 'File of the event'], event, { filter: true, take: { ref: 'linked', field: 'event' } }),
  linked: ref(['同一事项的先件', 'Petition on the same facts'], 'petitions.petition', { filter: true }),
  mergedInto: ref(['并入的信访事项', 'Joined to'], 'petitions.petition', { filter: true }),
};

export const fields = { ...item, ...formerFields, ...persons, ...matter, ...belonging, ...course, ...counted, ...gatheredFields };
const namesOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];
export const sections = [
  { title: ['来件', 'As it came'], fields: [...namesOf(item), ...namesOf(formerFields)] },
  { title: ['信访人', 'Petitioner'], fields: namesOf(persons) },
  { title: ['诉求', 'Matter'], fields: namesOf(matter) },
  { title: ['重复与归档', 'Duplicates and files'], fields: namesOf(belonging), brief: true },
  { title: ['办理', 'Course'], fields: namesOf(course), brief: true },
  { title: ['统计项', 'Counted by'], fields: [...namesOf(counted), ...namesOf(gatheredFields)], brief: true },
] as const;
/** What another system says, and no registrar fills. */
const toldAlone: readonly string[] = ['arrival', 'onlineNumber', 'isWithdrawn'] satisfies (keyof typeof item)[];
type Told = 'arrival' | 'onlineNumber' | 'isWithdrawn';
/** What the registrar fills (信访登记表). */
export const registered = [...namesOf(item), ...namesOf(persons), ...namesOf(matter)].filter(
  (name): name is Exclude<typeof name, Told> => !toldAlone.includes(name),
);
/** What a petition that comes from outside brings. */
export const brought = [...registered, 'arrival', 'onlineNumber', 'instruction'] as const;
