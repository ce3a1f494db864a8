import { associationStandings } from '@fatong/contracts/codes';
import { choice, date, instant, integer, prose, ref, text } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { device } from '../acts/device.js';
import { fee } from '../acts/fee.js';
import { hours, months, weekdays } from '../acts/hours.js';
import { party } from '../acts/party.js';
import { toldFields } from '../association/telling.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { comparison } from './comparison.js';
import { closings, domains, eventStandings, levels, models, outcomes, themes } from './codes.js';

/** What a warning says: figures that are never changed, how it is handled, and how far its event is. */
export const fields = {
  model: choice(['预警模型', 'Model'], models, { class: 'public', required: true, filter: true }),
  theme: choice(['风险类别', 'Theme'], themes, { class: 'public', filter: true }),
  domain: choice(['监管领域', 'Domain'], domains, { class: 'public', filter: true }),
  cluster: text(['归并键', 'Merged by'], { max: 80, filter: true }),
  level: choice(['风险等级', 'Level'], levels, { class: 'public', required: true, filter: true }),
  office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true }),
  officeName: text(['机构名称', 'Name of the office'], {
    class: 'public',
    max: 100,
    search: true,
    take: { ref: 'office', field: 'name' },
  }),
  officeCode: text(['机构编号', 'Code of the office'], { class: 'public', max: 20, take: { ref: 'office', field: 'code' } }),
  notary: ref(['公证员', 'Notary'], person, { filter: true }),
  act: ref(['公证业务', 'Act'], act, { filter: true }),
  party: ref(['当事人办证记录', 'Applicant'], party, { filter: true }),
  device: ref(['设备', 'Device'], device, { filter: true }),
  payment: ref(['收费明细', 'Payment'], fee, { filter: true }),
  comparison: ref(['同比记录', 'Comparison'], comparison, { filter: true }),
  item: text(['检测名称', 'What was found'], { max: 100, filter: true }),
  period: text(['期间', 'Period'], { max: 40, filter: true }),
  value: text(['监测值', 'Value'], { max: 60 }),
  threshold: text(['阈值', 'Threshold'], { max: 200 }),
  ruleVersion: text(['阈值版本', 'Version of the threshold'], { max: 400, filter: true }),
  byVersion: text(['模型与阈值版本', 'Model and version of its threshold'], { max: 460, filter: true }),
  facts: prose(['预警事实', 'What it rests on'], { max: 8000 }),
  acts: ref(['涉及业务', 'Acts'], act, { many: true }),
  elsewhere: integer(['其他机构件数', 'Acts at other offices'], { unit: ['件', 'acts'] }),
  raisedAt: instant(['预警时间', 'Raised at'], { filter: true }),
  raisedOn: date(['预警日期', 'Raised on'], { filter: true }),
  raisedHour: choice(['预警时段', 'Hour'], hours, { filter: true }),
  raisedWeekday: choice(['预警星期', 'Weekday'], weekdays, { filter: true }),
  raisedMonth: choice(['预警月份', 'Month'], months, { filter: true }),
  ...toldFields,
  associationRequest: text(['协会请求号', 'Request id at the association'], { max: 40 }),
  associationStanding: choice(['协会回执', 'Receipt of the association'], associationStandings, {}),
  associationReceipt: text(['协会回执编号', 'Number of the receipt'], { max: 64 }),
  associationOn: date(['协会签收日期', 'Received by the association on']),
  pushedOn: date(['推送日期', 'Pushed on'], { filter: true }),
  signedOn: date(['签收日期', 'Signed for on'], { filter: true }),
  outcome: choice(['核查结果', 'Outcome'], outcomes, { filter: true }),
  finding: prose(['核查情况', 'Finding'], { max: 4000 }),
  transferredTo: text(['移送去向', 'Handed on to'], { max: 200 }),
  reviewText: prose(['复核意见', 'Opinion of the review'], { max: 2000 }),
  closing: choice(['销号原因', 'Closed because'], closings, { filter: true }),
  closedOn: date(['销号日期', 'Closed on'], { filter: true }),
  event: ref(['所属事件', 'Event'], 'notary.event', { filter: true }),
  eventStanding: choice(['事件处理状态', 'How far its event is'], eventStandings, { filter: true }),
};
