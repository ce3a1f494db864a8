import { rightsBodyKinds } from '@fatong/contracts/codes';
import { choice, register, set, state, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { protecting } from './posts.js';

/** Whoever applies, receives or looks on reads where to turn to. */
const everybody = {
  'city-lead': 'city',
  'city-clerk': 'city',
  'district-lead': 'city',
  'district-clerk': 'city',
  ...protecting,
  'firm-clerk': 'city',
  lawyer: 'city',
} as const;

/** Where a lawyer may turn to for his rights, and whom to call there (L20, L21, L23). An entry belongs to the unit that it is. */
export const rightsBody = register(lawyers, 'rightsBody', ['维权受理单位', 'Bodies for rights protection'], {
  one: 'Body for rights protection',
  law: ['L21', 'L23'],
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { class: 'public', required: true, unique: true, max: 40 }),
    name: text(['名称', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 100 }),
    kind: choice(['类别', 'Kind'], rightsBodyKinds, { class: 'public', filter: true }),
    phone: text(['咨询电话', 'Telephone'], { class: 'public', max: 40 }),
    address: text(['地址', 'Address'], { class: 'public', max: 200 }),
  },
  states: { current: state(['在用', 'In use']) },
  see: everybody,
  actions: {
    // By letter alone: what has a unit and people here comes with them.
    add: {
      title: ['登记外省市律协', 'Add an association'],
      to: 'current',
      by: 'rights-lead',
      form: ['code', 'name', 'phone', 'address'],
      need: ['code', 'name', 'phone'],
      then: [set({ kind: 'elsewhere' })],
    },
    amend: { title: ['更正联系方式', 'Correct'], by: 'rights-lead', form: ['phone', 'address'], need: ['phone'], reason: true },
  },
  menu: { group: 'registers', order: 19 },
  heading: ['name'],
  list: { columns: ['name', 'kind', 'phone', 'address'], filters: ['name', 'kind'], sort: 'code' },
});
