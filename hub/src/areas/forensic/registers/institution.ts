import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, date, identifier, integer, register, rows, text } from '../../../definitions/index.js';
import { everybody, forensic } from '../area.js';
import { accreditationKinds, institutionForms, institutionStatuses, premisesUses } from './codes.js';
import { scopeRows } from './scope.js';

/** 司法鉴定机构. Its owner unit is itself: `forensic/<code>`. */
export const institution = register(forensic, 'institution', ['司法鉴定机构', 'Institutions'], {
  one: 'Institution',
  law: 'F22',
  number: { field: 'code' },
  fields: {
    code: text(['机构编号', 'Code'], { class: 'public', required: true, unique: true, max: 20, search: true }),
    name: text(['名称', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 100 }),
    licence: text(['许可证号', 'Licence number'], { class: 'public', max: 40, filter: true }),
    uscc: identifier(['统一社会信用代码', 'Credit code'], 'uscc', { class: 'public', unique: true }),
    form: choice(['组织形式', 'Form'], institutionForms, { class: 'public', filter: true }),
    seat: choice(['所在区', 'District'], districts, { class: 'public', required: true, filter: true }),
    address: text(['住所', 'Address'], { class: 'public', max: 200 }),
    head: text(['负责人', 'Head'], { class: 'public', max: 60 }),
    status: choice(['状态', 'Status'], institutionStatuses, { class: 'public', filter: true }),
    licensedOn: date(['许可日期', 'Licensed on'], { class: 'public' }),
    validUntil: date(['许可证有效期至', 'Licence valid until'], { class: 'public', filter: true }),
    appraisers: integer(['鉴定人数', 'Appraisers'], { class: 'public' }),
    premises: rows(
      ['登记场所', 'Registered places'],
      {
        address: text(['地址', 'Address'], { class: 'public', required: true, max: 200 }),
        use: choice(['用途', 'Used for'], premisesUses, { class: 'public' }),
        coordinates: identifier(['坐标', 'Coordinates'], 'coordinates', { class: 'public' }),
      },
      { class: 'public', most: 20 },
    ),
    equipment: rows(
      ['仪器设备', 'Equipment'],
      {
        name: text(['名称', 'Name'], { class: 'public', required: true, max: 80 }),
        model: text(['型号', 'Model'], { class: 'public', max: 80 }),
        calibratedUntil: date(['检定、校准有效期至', 'Calibrated until'], { class: 'public' }),
      },
      { class: 'public', most: 200 },
    ),
    scope: scopeRows('业务范围', 'Scope'),
    accreditations: rows(
      ['资质认定与认可', 'Accreditations'],
      {
        kind: choice(['种类', 'Kind'], accreditationKinds, { class: 'public', required: true }),
        certificate: text(['证书编号', 'Certificate'], { class: 'public', max: 60 }),
        categories: text(['覆盖类别编码', 'Categories covered'], { class: 'public', max: 200 }),
        until: date(['有效期至', 'Valid until'], { class: 'public' }),
      },
      { class: 'public', most: 20 },
    ),
  },
  see: everybody,
  place: { district: 'seat' },
  related: [{ title: ['鉴定人', 'Appraisers'], type: 'forensic.person', by: 'institution' }],
  menu: { group: 'registers', order: 1 },
  heading: ['name'],
  list: {
    columns: ['code', 'name', 'licence', 'seat', 'head', 'status', 'validUntil', 'appraisers'],
    filters: ['name', 'licence', 'seat', 'form', 'status', 'validUntil'],
    sort: 'code',
  },
});
