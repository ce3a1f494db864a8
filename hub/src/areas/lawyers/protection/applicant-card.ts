import { duplicates, prose, ref, register, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { rightsColumns } from '../beside.js';
import { lawyer } from '../registers/lawyer.js';
import { association, handlers } from './posts.js';

const known = duplicates('lawyers.rightsApplicant', { by: handlers, then: [] });

/** How an applicant is reached (L22, 维权申请人信息): who he is comes from the register of lawyers, his contact is kept here, and his cases stand beside it. */
export const rightsApplicant = register(lawyers, 'rightsApplicant', ['维权申请人信息', 'Applicants'], {
  one: 'Applicant',
  law: 'L22',
  number: { field: 'name' },
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
    name: text(['姓名', 'Name'], { take: { ref: 'lawyer', field: 'name' }, search: true, filter: true, max: 60 }),
    licence: text(['执业证号', 'Licence number'], { take: { ref: 'lawyer', field: 'licence' }, max: 40 }),
    phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20 }),
    address: text(['通讯地址', 'Address'], { class: 'personal', max: 200 }),
    note: prose(['备注', 'Note'], { max: 1000 }),
    ...known.fields,
  },
  states: known.states,
  see: {
    'city-lead': 'city',
    'city-clerk': 'city',
    'rights-clerk': 'city',
    'rights-lead': 'city',
    'rights-president': 'city',
    'rights-branch': 'city',
  },
  reveal: { phone: association, address: association },
  related: [{ title: ['维权案件', 'Rights cases'], type: 'lawyers.rights', by: 'lawyer', of: 'lawyer', columns: rightsColumns }],
  actions: {
    add: {
      title: ['登记申请人', 'Add an applicant'],
      to: 'current',
      by: handlers,
      form: ['lawyer', 'phone', 'address', 'note'],
      need: ['lawyer'],
    },
    amend: { title: ['维护申请人信息', 'Maintain'], from: 'current', by: handlers, form: ['phone', 'address', 'note'] },
    ...known.actions,
  },
  place: { district: 'lawyer' },
  menu: { group: 'protection', order: 14 },
  heading: ['name'],
  list: {
    columns: ['name', 'licence', 'district', 'state', 'mergedInto'],
    filters: ['name', 'lawyer', 'district', 'state'],
    views: { current: { title: ['在用', 'In use'], filter: { state: 'current' } } },
    sort: 'name',
  },
});
