import { choice, date, identifier, ref, register, rows, text } from '../../../definitions/index.js';
import { forensic } from '../area.js';
import { personStatuses, titles } from './codes.js';
import { institution } from './institution.js';
import { scopeRows } from './scope.js';

/** 司法鉴定人: in one institution at a time, for the items of his licence. */
export const person = register(forensic, 'person', ['司法鉴定人', 'Appraisers'], {
  one: 'Appraiser',
  law: 'F22',
  number: { field: 'licence' },
  fields: {
    name: text(['姓名', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 60 }),
    licence: text(['执业证号', 'Licence'], { class: 'public', required: true, unique: true, max: 40, filter: true, search: true }),
    idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
    title: choice(['职称', 'Title'], titles, { class: 'public', filter: true }),
    status: choice(['执业状态', 'Status'], personStatuses, { class: 'public', filter: true }),
    institution: ref(['执业机构', 'Institution'], institution, { class: 'public', required: true, filter: true }),
    joinedOn: date(['在本机构执业日期', 'In this institution since'], { class: 'public' }),
    licensedOn: date(['首次执业日期', 'First licensed on'], { class: 'public', filter: true }),
    validUntil: date(['执业证有效期至', 'Licence valid until'], { class: 'public', filter: true }),
    history: rows(
      ['执业经历', 'Practice history'],
      {
        institution: text(['机构', 'Institution'], { class: 'public', required: true, max: 100 }),
        since: date(['自', 'Since'], { class: 'public' }),
        until: date(['至', 'Until'], { class: 'public' }),
      },
      { class: 'public', most: 30 },
    ),
    scope: scopeRows('执业范围', 'Scope'),
    employments: rows(
      ['其他任职', 'Other employments'],
      {
        employer: text(['单位', 'Employer'], { required: true, max: 100 }),
        post: text(['职务', 'Post'], { max: 60 }),
        since: date(['自', 'Since']),
        until: date(['至', 'Until']),
      },
      { most: 10 },
    ),
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    district: 'district',
    association: 'city',
    'association-head': 'city',
    head: 'unit',
    desk: 'unit',
    appraiser: 'unit',
    reviewer: 'unit',
  },
  reveal: { idNumber: ['clerk', 'head'] },
  place: { district: 'institution', owner: { ref: 'institution' } },
  menu: { group: 'registers', order: 2 },
  heading: ['name'],
  list: {
    columns: ['licence', 'name', 'institution', 'title', 'status', 'validUntil'],
    filters: ['name', 'licence', 'institution', 'district', 'title', 'status', 'licensedOn', 'validUntil'],
    sort: 'licence',
  },
});
