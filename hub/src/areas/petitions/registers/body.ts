import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, identifier, register, state, text } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { contents } from '../registration/codes.js';

const everybody = {
  desk: 'city',
  reviewer: 'city',
  lead: 'city',
  deputy: 'city',
  'office-clerk': 'city',
  'office-lead': 'city',
  'district-clerk': 'city',
  'district-head': 'city',
  supervisor: 'city',
  'discipline-clerk': 'city',
} as const;

export const bodyKinds = { office: ['市局处室', 'Office of the city'], district: ['区局', 'District'] } as const;

/** 承办单位: who a petition is divided to, an office of the city bureau or a district. An entry belongs to the unit that it is, and names the business it is in charge of (P03, P05). */
export const body = register(petitions, 'body', ['承办单位', 'Units in charge'], {
  one: 'Unit in charge',
  law: 'P03',
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { class: 'public', required: true, unique: true, max: 40 }),
    name: text(['名称', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 100 }),
    kind: choice(['类别', 'Kind'], bodyKinds, { class: 'public', filter: true }),
    seat: choice(['所在区', 'District'], districts, { class: 'public' }),
    coordinates: identifier(['坐标', 'Coordinates'], 'coordinates', { class: 'public' }),
    contents: choice(['主管业务', 'Business in charge'], contents, { class: 'public', many: true, filter: true }),
  },
  states: { current: state(['在用', 'In use']) },
  see: everybody,
  place: { district: 'seat' },
  menu: { group: 'registers', order: 1 },
  heading: ['name'],
  list: { columns: ['name', 'kind', 'contents'], filters: ['name', 'kind', 'contents'], sort: 'code' },
});
