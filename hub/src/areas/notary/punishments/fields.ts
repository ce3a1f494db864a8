import { boolean, choice, date, files, integer, matchResults, prose, ref, text } from '../../../definitions/index.js';
import { check } from '../checks/check.js';
import { library, ruleKinds } from '../library/library.js';
import { classes, forms } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { kinds, levels, probations, recorders } from './levels.js';

/** What the association says of a sanction (S13): newer versions write these and nothing else. */
export const told = {
  kind: choice(['惩处种类', 'Kind'], kinds, { filter: true }),
  level: choice(['惩处等级', 'Level'], levels, { filter: true }),
  saidLicence: text(['协会报送的执业证号', 'Licence number as told'], { max: 40 }),
  saidName: text(['协会报送的姓名', 'Name as told'], { max: 60 }),
  saidOffice: text(['协会报送的机构', 'Office as told'], { max: 120 }),
  saidMonths: integer(['协会确定的影响期（月）', 'Months as told'], { min: 1, max: 60 }),
  docNo: text(['决定文号', 'Decision number'], { max: 100, search: true, filter: true }),
  decidedOn: date(['决定日期', 'Decided on'], { filter: true }),
  facts: prose(['违纪违规事实', 'Facts'], { class: 'sensitive', max: 8000 }),
  revocation: prose(['协会撤销原因', 'Why the association revoked it'], { max: 4000 }),
};

export const matched = {
  matched: choice(['匹配结果', 'Match'], matchResults, { filter: true }),
  people: ref(['疑似人员', 'Who it may be'], person, { many: true }),
};

export const ours = {
  person: ref(['受处分人', 'Person'], person, { filter: true }),
  personName: text(['姓名', 'Name'], { take: { ref: 'person', field: 'name' }, search: true, max: 60 }),
  licence: text(['执业证号', 'Licence number'], { take: { ref: 'person', field: 'licence' }, filter: true, max: 40 }),
  partyMember: boolean(['中共党员', 'Member of the Party'], { take: { ref: 'person', field: 'partyMember' } }),
  office: ref(['所在机构', 'Office'], office, { take: { ref: 'person', field: 'office' }, filter: true }),
  officeClass: choice(['机构类别', 'Class of office'], classes, { take: { ref: 'person', field: 'officeClass' }, filter: true }),
  officeForm: choice(['组织形式', 'Form of office'], forms, { take: { ref: 'person', field: 'officeForm' } }),
  duty: text(['职务', 'Post'], { max: 60 }),
  authority: text(['决定机关', 'Authority'], { max: 120 }),
  probation: choice(['察看期', 'Probation'], probations),
  // Of the library (N20), with the version that was in force when it was cited: whoever reviews need not see the entry.
  houseRule: ref(['依据的机构制度', 'Rule of the office'], library, { filter: true }),
  ruleTitle: text(['制度名称', 'Title of the rule'], { take: { ref: 'houseRule', field: 'title' }, max: 200 }),
  ruleNumber: text(['制度文号', 'Number of the rule'], { take: { ref: 'houseRule', field: 'documentNumber' }, max: 80 }),
  ruleVersion: integer(['制度版本号', 'Version of the rule'], { take: { ref: 'houseRule', field: 'version' } }),
  ruleKind: choice(['制度类别', 'Kind of rule'], ruleKinds, { take: { ref: 'houseRule', field: 'kind' } }),
  talkRecord: files(['谈话记录', 'Record of the talk'], { most: 5 }),
  decisionPapers: files(['处分决定', 'Decision'], { most: 5 }),
  check: ref(['来源核查', 'Check it comes from'], check, { filter: true }),
  event: ref(['来源事件', 'Event it comes from'], 'notary.event', { filter: true }),
  sameFact: ref(['同一事实的其他惩处', 'Another one of the same fact'], 'notary.punishment', { filter: true }),
  isFirst: boolean(['按人计数', 'Counts the person'], { filter: true }),
  recordedBy: choice(['录入单位', 'Recorded by'], recorders, { filter: true }),
  publicHint: text(['公职人员提示', 'Hint on public staff'], { max: 200 }),
  months: integer(['影响期（月）', 'Months of effect'], { min: 1, max: 60 }),
  since: date(['影响期起', 'Effect since'], { filter: true }),
  until: date(['影响期止', 'Effect until'], { filter: true }),
  effectiveOn: date(['生效登记日期', 'Effective on'], { filter: true }),
  servedOn: date(['送达日期', 'Served on'], { filter: true }),
  correction: prose(['更正依据', 'Basis of the correction'], { max: 2000 }),
  correctedOn: date(['更正日期', 'Corrected on'], { filter: true }),
  registerDue: boolean(['待变更人员登记', 'Register to be changed'], { filter: true }),
  leftOn: date(['解除聘用日期', 'Employment ended on']),
};
