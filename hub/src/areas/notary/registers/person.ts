import { boolean, choice, date, identifier, ref, register, text } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { classes, degrees, fields, forms, leavings, personKinds, posts, statuses, titles } from './codes.js';
import { office } from './office.js';

/** What an office may say of its staff (`notary.staffing`), once a clerk has taken it over. */
const told = [
  'office',
  'name',
  'sex',
  'bornOn',
  'kind',
  'onStaff',
  'post',
  'degree',
  'lawDegree',
  'field',
  'title',
  'partyMember',
  'licensedOn',
  'joinedOn',
] as const;

/** 公证从业人员: notaries, assistants and administrative staff of the offices. */
export const person = register(notary, 'person', ['公证人员', 'Staff of notary offices'], {
  one: 'Person of a notary office',
  law: 'N25',
  number: { field: 'licence' },
  fields: {
    name: text(['姓名', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 60 }),
    licence: text(['执业证号（工号）', 'Licence or staff number'], {
      class: 'public',
      required: true,
      unique: true,
      max: 40,
      filter: true,
    }),
    idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
    sex: choice(['性别', 'Sex'], { male: ['男', 'Male'], female: ['女', 'Female'] }, { class: 'public', filter: true }),
    bornOn: date(['出生日期', 'Born on'], { filter: true }),
    kind: choice(['人员类别', 'Kind'], personKinds, { class: 'public', required: true, filter: true }),
    status: choice(['执业状态', 'Status'], statuses, { class: 'public', filter: true }),
    onStaff: boolean(['在编', 'On the establishment'], { filter: true }),
    post: choice(['管理层级', 'Management level'], posts, { class: 'public', filter: true }),
    degree: choice(['学历', 'Degree'], degrees, { filter: true }),
    lawDegree: boolean(['法学学历', 'Law degree'], {}),
    field: choice(['专业领域', 'Fields'], fields, { many: true, filter: true }),
    title: choice(['技术职称', 'Title'], titles, { filter: true }),
    partyMember: boolean(['中共党员', 'Member of the Party'], {}),
    licensedOn: date(['首次执业日期', 'First licensed on'], { class: 'public', filter: true }),
    joinedOn: date(['入所日期', 'Joined the office on'], { class: 'public', filter: true }),
    leftOn: date(['离岗日期', 'Left on'], { filter: true }),
    leaving: choice(['离岗原因', 'Why he left'], leavings, {}),
    office: ref(['所在机构', 'Office'], office, { class: 'public', required: true, filter: true }),
    officeClass: choice(['所在机构类别', 'Class of his office'], classes, {
      class: 'public',
      take: { ref: 'office', field: 'category' },
      filter: true,
    }),
    officeForm: choice(['所在机构组织形式', 'Form of his office'], forms, { class: 'public', take: { ref: 'office', field: 'form' } }),
  },
  actions: {
    leave: { title: ['离岗', 'Left'], by: [], form: ['status', 'leaving', 'leftOn'] },
    admit: { title: ['登记入册', 'Entered'], by: [], enters: true, form: [...told, 'licence', 'status'] },
    adopt: { title: ['更新登记', 'Updated'], by: [], form: told },
  },
  see: { ...see, association: 'city', 'association-head': 'city', officer: 'own' },
  reveal: { idNumber: ['clerk', 'office'] },
  withhold: [{ from: ['association', 'association-head', 'district'], fields: ['partyMember'] }],
  place: { district: 'office', owner: { ref: 'office' } },
  menu: { group: 'registers', order: 9, calls: { officer: { title: ['本人登记', 'My entry'], only: true } } },
  counted: { kind: ['status', 'title', 'office'] },
  heading: ['name'],
  list: {
    columns: ['name', 'licence', 'kind', 'office', 'post', 'title', 'status'],
    filters: ['name', 'licence', 'kind', 'office', 'status', 'post', 'title', 'degree', 'field', 'sex', 'onStaff', 'bornOn', 'licensedOn', 'joinedOn', 'leftOn'],
    sort: 'licence',
  },
});
