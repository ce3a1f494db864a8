import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, date, identifier, integer, register, text } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { gradeBadge } from '../classes/badge.js';
import { locatingActions, locatingFields } from '../map/locating.js';
import { classes, forms, levels } from './codes.js';
import { formingActions, formingClocks, formingFields } from './forming.js';

/**
 * 公证机构. Its owner unit is itself: `notary/<code>`. An office supervised by the city stands outside every district, so that the sum of the districts and of
 * the city's own is the whole (N07).
 */
export const office = register(notary, 'office', ['公证机构', 'Notary offices'], {
  one: 'Notary office',
  law: 'N24',
  number: { field: 'code' },
  fields: {
    code: text(['机构编号', 'Code'], { class: 'public', required: true, unique: true, max: 20, search: true }),
    name: text(['名称', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 100 }),
    shortName: text(['简称', 'Short name'], { class: 'public', max: 40 }),
    uscc: identifier(['统一社会信用代码', 'Credit code'], 'uscc', { class: 'public', unique: true }),
    licence: text(['执业证号', 'Licence number'], { class: 'public', max: 40 }),
    level: choice(['监管层级', 'Supervised by'], levels, { class: 'public', required: true, filter: true }),
    form: choice(['组织形式', 'Form'], forms, { class: 'public', filter: true }),
    category: choice(['机构类别', 'Class of office'], classes, { class: 'public', filter: true }),
    ...formingFields,
    seat: choice(['所在区', 'Seat'], districts, { class: 'public', required: true, filter: true }),
    supervisor: choice(['监管区局', 'Supervising district'], districts, { class: 'public' }),
    address: text(['住所', 'Address'], { class: 'public', max: 200 }),
    ...locatingFields,
    practicePlaces: text(['坐标与登记办证点', 'Coordinates and registered practice places'], {
      class: 'public',
      max: 400,
      hint: ['经度,纬度；多处以分号隔开', 'Longitude,latitude; several are parted by semicolons'],
    }),
    head: text(['负责人', 'Head'], { class: 'public', max: 60 }),
    headSince: date(['负责人任职日期', 'Head since'], { class: 'public' }),
    foundedOn: date(['成立日期', 'Founded on'], { class: 'public' }),
    connectedOn: date(['接入日期', 'Connected on'], { class: 'public', filter: true }),
    insuredUntil: date(['执业责任保险至', 'Insured until'], { class: 'public' }),
    notaries: integer(['公证员人数', 'Notaries'], { class: 'public', min: 0 }),
    staff: integer(['人员总数', 'Staff'], { class: 'public', min: 0 }),
  },
  actions: { ...locatingActions, ...formingActions },
  clocks: formingClocks,
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    inspector: 'city',
    district: 'city',
    association: 'city',
    'association-head': 'city',
    office: 'city',
    officer: 'city',
  },
  place: { district: 'supervisor' },
  badges: [{ ...gradeBadge, beside: 'name' }],
  menu: { group: 'registers', order: 8 },
  counted: { category: ['form', 'level', 'seat'] },
  heading: ['name'],
  list: {
    columns: ['code', 'name', 'category', 'seat', 'head', 'notaries', 'connectedOn'],
    filters: ['name', 'level', 'form', 'category', 'seat', 'connectedOn'],
    sort: 'code',
  },
});
