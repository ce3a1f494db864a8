import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, end, integer, register, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';

/** 听证室: where hearings are held (L04), of the city or of a district; booked by the summons of each hearing, and never by two at once. */
export const hearingRoom = register(lawyers, 'hearingRoom', ['听证室', 'Hearing rooms'], {
  one: 'Hearing room',
  law: 'L04',
  number: { field: 'name' },
  fields: {
    name: text(['名称', 'Name'], { class: 'public', required: true, unique: true, search: true, filter: true, max: 100 }),
    seat: choice(['所在区', 'District'], districts, {
      class: 'public',
      filter: true,
      hint: ['市局听证室不填。', 'Left empty it is the city’s.'],
    }),
    address: text(['地址', 'Address'], { class: 'public', max: 200 }),
    places: integer(['席位', 'Places'], { class: 'public', min: 1, max: 500 }),
  },
  states: { current: state(['在用', 'In use']), closed: end(['停用', 'Out of use'], 'refused') },
  see: {
    'city-lead': 'city',
    'city-clerk': 'city',
    'district-lead': 'city',
    'district-clerk': 'city',
    deputy: 'city',
    'district-deputy': 'city',
    'legal-reviewer': 'city',
    'hearing-officer': 'city',
  },
  actions: {
    add: {
      title: ['登记听证室', 'Add a room'],
      to: 'current',
      by: [...office.clerks, 'hearing-officer'],
      form: ['name', 'seat', 'address', 'places'],
      need: ['name', 'address'],
    },
    amend: {
      title: ['更正', 'Correct'],
      from: 'current',
      by: [...office.clerks, 'hearing-officer'],
      form: ['seat', 'address', 'places'],
      need: ['address'],
    },
    close: { title: ['停用', 'Take out of use'], from: 'current', to: 'closed', by: [...office.clerks, 'hearing-officer'], reason: true },
  },
  place: { district: 'seat' },
  menu: { group: 'violations', order: 8 },
  heading: ['name'],
  list: { columns: ['name', 'seat', 'address', 'places', 'state'], filters: ['name', 'seat', 'state'], sort: 'name' },
});
