import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, register, text } from '../../../definitions/index.js';
import { notary } from '../area.js';

export const addresseeKinds = {
  bureau: ['市局公管处', 'Office of the city bureau'],
  district: ['区局', 'District bureau'],
  association: ['市公证协会', 'Notary association'],
  office: ['公证机构', 'Notary office'],
} as const;

/** 收文单位: whom documents and tasks are sent to. An entry belongs to the unit that it is, so that each has his own in his own list (N15–N19). */
export const addressee = register(notary, 'addressee', ['收文单位', 'Addressees'], {
  one: 'Addressee',
  law: 'N15',
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { class: 'public', required: true, unique: true, max: 40 }),
    name: text(['名称', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 100 }),
    kind: choice(['类别', 'Kind'], addresseeKinds, { class: 'public', required: true, filter: true }),
    seat: choice(['所在区', 'District'], districts, { class: 'public', filter: true }),
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    inspector: 'city',
    district: 'city',
    association: 'city',
    'association-head': 'city',
    office: 'city',
  },
  place: { district: 'seat' },
  menu: { group: 'documents', order: 9 },
  heading: ['name'],
  list: { columns: ['code', 'name', 'kind', 'seat'], filters: ['name', 'kind', 'seat'], sort: 'code' },
});
