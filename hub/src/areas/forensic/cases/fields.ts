import { boolean, choice, date, files, identifier, integer, money, prose, ref, rows, text } from '../../../definitions/index.js';
import { category } from '../categories/category.js';
import { categoryTitles } from '../categories/form.js';
import { client } from '../registers/client.js';
import { clientKinds, entryStates, levels } from '../registers/codes.js';
import { institution } from '../registers/institution.js';
import { person } from '../registers/person.js';
import {
  consumption,
  feeStandards,
  judgements,
  kinds,
  pauses,
  purposes,
  refusals,
  reliefs,
  repeats,
  supplements,
  terminations,
} from './codes.js';

/** 委托书 (条例 arts. 22, 23). */
export const entrustment = {
  institution: ref(['鉴定机构', 'Institution'], institution, { required: true, filter: true }),
  institutionCode: text(['机构编号', 'Code of the institution'], { take: { ref: 'institution', field: 'code' }, max: 20 }),
  client: ref(['委托单位', 'Client'], client, { filter: true }),
  clientKind: choice(['委托单位类别', 'Kind of client'], clientKinds, { take: { ref: 'client', field: 'kind' }, filter: true }),
  privateClient: text(['委托人（个人）', 'Client, a person'], { class: 'personal', mask: 'name', max: 60 }),
  contact: text(['联系人', 'Contact'], { class: 'personal', mask: 'name', max: 60 }),
  contactPhone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 40 }),
  caseNumber: text(['办案机关案号', 'Number of the authority'], { max: 80, filter: true, search: true }),
  kind: choice(['鉴定种类', 'Kind'], kinds, { required: true, filter: true }),
  former: ref(['原鉴定案件', 'Former case'], 'forensic.case', { filter: true }),
  supplementGround: choice(['补充鉴定事由', 'Why it is supplemented'], supplements, {}),
  repeatGround: choice(['重新鉴定事由', 'Why it is repeated'], repeats, { filter: true }),
  category: choice(['鉴定类别', 'Category'], categoryTitles, { required: true, filter: true }),
  item: ref(['鉴定事项', 'Item'], category, { required: true, filter: true }),
  itemCode: text(['事项编码', 'Code of the item'], { take: { ref: 'item', field: 'code' }, max: 20, filter: true }),
  itemName: text(['事项名称', 'Name of the item'], { take: { ref: 'item', field: 'name' }, max: 60 }),
  itemCategory: choice(['事项所属类别', 'Category of the item'], categoryTitles, { take: { ref: 'item', field: 'category' } }),
  itemLevel: choice(['事项层级', 'Level of the item'], levels, { take: { ref: 'item', field: 'level' } }),
  itemStatus: choice(['事项状态', 'State of the item'], entryStates, { take: { ref: 'item', field: 'status' } }),
  purpose: choice(['鉴定用途', 'Purpose'], purposes, { required: true, filter: true }),
  requirement: prose(['鉴定要求', 'What is asked'], { required: true, max: 4000 }),
  facts: prose(['简要案情', 'Facts'], { class: 'sensitive', max: 8000 }),
  effectiveOn: date(['委托生效日期', 'Entrustment in effect on'], { required: true, filter: true }),
  agreedOn: date(['约定完成日期', 'Finished by, as agreed'], { filter: true }),
  materials: rows(
    ['鉴定材料', 'Materials'],
    {
      name: text(['名称', 'Name'], { required: true, max: 100 }),
      kind: text(['种类', 'Kind'], { max: 60 }),
      number: text(['数量', 'Number'], { max: 40 }),
      character: text(['性状', 'Character'], { max: 120 }),
      preservation: text(['保存状况', 'Preservation'], { max: 120 }),
      receivedOn: date(['收到日期', 'Received on']),
    },
    { most: 100 },
  ),
  consumption: choice(['检材消耗', 'Consumption'], consumption, {}),
  confirmation: files(['委托人对材料的确认', 'Confirmation of the materials'], { most: 5 }),
  confirmedOn: date(['材料确认日期', 'Materials confirmed on'], {}),
  feeItem: text(['收费项目', 'Item of the fee'], { max: 100 }),
  feeStandard: choice(['收费标准', 'Standard of the fee'], feeStandards, {}),
  fee: money(['收费金额', 'Fee'], {}),
  relief: choice(['缓减免', 'Relief'], reliefs, { filter: true }),
  settlement: text(['结算方式', 'Settlement'], { max: 100 }),
};

/** Who is examined, and who comes with him. */
export const persons = {
  examinee: text(['被鉴定人', 'Examinee'], { class: 'personal', mask: 'name', max: 60 }),
  examineeId: identifier(['被鉴定人身份证号', 'ID number of the examinee'], 'residentId', { filter: true }),
  examineeSex: choice(['性别', 'Sex'], { male: ['男', 'Male'], female: ['女', 'Female'] }, {}),
  examineeAge: integer(['年龄', 'Age'], { max: 150, unit: ['岁', 'years'] }),
  isIncapable: boolean(['未成年人或者无民事行为能力人', 'Minor, or without capacity'], {}),
  companions: rows(
    ['陪同人员', 'Companions'],
    {
      name: text(['姓名', 'Name'], { class: 'personal', mask: 'name', required: true, max: 60 }),
      relation: text(['关系', 'Relation'], { max: 40 }),
      idNumber: identifier(['身份证号', 'ID number'], 'residentId'),
    },
    { most: 10 },
  ),
  witnesses: rows(
    ['见证人', 'Witnesses'],
    {
      name: text(['姓名', 'Name'], { class: 'personal', mask: 'name', required: true, max: 60 }),
      relation: text(['身份', 'Standing'], { max: 60 }),
      signed: files(['签字的记录', 'Record with the signature'], { most: 3 }),
    },
    { most: 10 },
  ),
};

/** What is decided and what becomes of it. */
export const course = {
  judgement: choice(['受理核验', 'How it was judged'], judgements, { filter: true }),
  needsWitness: boolean(['须有见证人', 'Needs a witness'], {}),
  acceptedOn: date(['受理日期', 'Accepted on'], { filter: true }),
  refusalGround: choice(['不予受理事由', 'Why it is not accepted'], refusals, { filter: true }),
  refusalNote: prose(['不予受理说明', 'In words'], { max: 2000 }),
  appraisers: ref(['鉴定人', 'Appraisers'], person, { many: true, most: 6, filter: true }),
  leastAppraisers: integer(['鉴定人最少人数', 'Appraisers at least']),
  leastSenior: integer(['高级职称最少人数', 'Senior ones at least']),
  reviewer: ref(['复核人', 'Reviewer'], person, { filter: true }),
  assignedOn: date(['指派日期', 'Assigned on'], { filter: true }),
  formVersion: integer(['必填项版本', 'Version of what must be filled']),
  process: prose(['鉴定过程', 'Course of the appraisal'], { class: 'sensitive', max: 20_000 }),
  analysis: prose(['分析说明', 'Analysis'], { class: 'sensitive', max: 20_000 }),
  opinion: prose(['鉴定意见', 'Opinion'], { class: 'sensitive', max: 8000 }),
  change: choice(
    ['重新鉴定意见变动', 'Change against the former opinion'],
    {
      same: ['一致', 'The same'],
      grade: ['等级变化', 'Another grade'],
      nature: ['性质改变', 'Another nature'],
      incomparable: ['不可比', 'Not comparable'],
    },
    { filter: true },
  ),
  reviewedOn: date(['复核通过日期', 'Review passed on'], { filter: true }),
  reviewReturns: integer(['复核退回次数', 'Sent back at the review'], { filter: true }),
  opinionNumber: text(['意见书编号', 'Number of the opinion'], { max: 60, filter: true, search: true }),
  issuedOn: date(['出具日期', 'Issued on'], { filter: true }),
  deliveredOn: date(['送达日期', 'Delivered on'], { filter: true }),
  terminationGround: choice(['终止事由', 'Why it was ended'], terminations, { filter: true }),
  terminationNote: prose(['终止说明', 'In words'], { max: 2000 }),
  refund: money(['退费', 'Refund'], {}),
  terminatedOn: date(['终止日期', 'Ended on'], { filter: true }),
  corrections: rows(
    ['补正', 'Corrections'],
    {
      ground: choice(
        ['补正事由', 'Ground'],
        {
          figures: ['图表不清', 'Figures not clear'],
          signature: ['签章编号不符', 'Signature, seal or number wrong'],
          wording: ['文字瑕疵不影响意见', 'Wording that leaves the opinion as it is'],
        },
        { required: true },
      ),
      what: text(['补正内容', 'What was corrected'], { required: true, max: 500 }),
    },
    { appendOnly: true, most: 20 },
  ),
  archivedOn: date(['归档日期', 'Archived on'], { filter: true }),
};

/** 暂停 and 延期 (程序通则 art. 28). */
export const waiting = {
  pauseReason: choice(['暂停事由', 'Why it is paused'], pauses, { filter: true }),
  pausePapers: files(['暂停材料', 'Papers of the pause'], { most: 5 }),
  pausedOn: date(['暂停日期', 'Paused on'], {}),
  pauseUntil: date(['计划恢复日期', 'Resumed by'], {}),
  pauseDays: integer(['计划暂停天数', 'Days of the pause'], { unit: ['日', 'days'] }),
  pauseMost: integer(['暂停次数上限', 'Pauses at most']),
  pauseMostDays: integer(['每次暂停天数上限', 'Days of a pause at most'], { unit: ['日', 'days'] }),
  pauseCount: integer(['已暂停次数', 'Pauses so far'], { filter: true }),
  extensionReason: prose(['延期事由', 'Why it is extended'], { max: 2000 }),
};
