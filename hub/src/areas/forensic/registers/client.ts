import { choice, register, text } from '../../../definitions/index.js';
import { forensic } from '../area.js';
import { clientKinds } from './codes.js';

/**
 * 委托单位: authorities of proceedings, and organisations outside litigation (条例 art. 55). A person who entrusts stands on his case alone, masked. An entry belongs to the
 * unit that it is, where it has accounts (条例 art. 20).
 */
export const client = register(forensic, 'client', ['委托单位', 'Clients'], {
  one: 'Client',
  number: 'WT{yyyymmdd}{seq:6}',
  fields: {
    kind: choice(['类别', 'Kind'], clientKinds, { class: 'public', required: true, filter: true }),
    name: text(['名称', 'Name'], { class: 'public', required: true, max: 100, search: true, filter: true }),
    code: text(['统一编码', 'Uniform code'], { class: 'public', max: 40, filter: true }),
    phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 40 }),
  },
  actions: {
    enter: {
      title: ['登记委托单位', 'Enter a client'],
      by: ['desk', 'head'],
      enters: true,
      form: ['kind', 'name', 'code', 'phone'],
      need: ['kind', 'name'],
    },
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    district: 'city',
    head: 'city',
    desk: 'city',
    appraiser: 'city',
    reviewer: 'city',
    client: 'own',
  },
  reveal: { phone: ['clerk', 'head', 'desk'] },
  menu: { group: 'registers', order: 3, calls: { client: { title: ['本单位登记', 'My entry'], only: true } } },
  heading: ['name'],
  list: { columns: ['number', 'kind', 'name', 'code'], filters: ['kind', 'name', 'code'], sort: '-createdAt' },
});
