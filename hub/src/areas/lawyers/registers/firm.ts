import { firmForms } from '@fatong/contracts/codes';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, date, identifier, register, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaintColumns, sanctionColumns } from '../beside.js';

/** Of the firm a lawyer sees what is his own: shown beside it, that would look like all there is. */
const ownOnly = ['lawyer'];

/** A law firm (律所登记). Its owner unit is itself: `firm/<uscc>`. */
export const firm = register(lawyers, 'firm', ['律师事务所', 'Law firms'], {
  one: 'Law firm',
  number: { field: 'uscc' },
  fields: {
    name: text(['名称', 'Name'], { class: 'public', required: true, search: true, filter: true }),
    uscc: identifier(['统一社会信用代码', 'Credit code'], 'uscc', { class: 'public', required: true, unique: true }),
    form: choice(['组织形式', 'Form'], firmForms, { class: 'public', filter: true }),
    seat: choice(['所在区', 'District'], districts, { class: 'public', required: true, filter: true }),
    address: text(['住所', 'Address'], { class: 'public' }),
    phone: text(['电话', 'Phone'], { class: 'public', max: 20 }),
    foundedOn: date(['成立日期', 'Founded on'], { class: 'public' }),
  },
  see: { ...office.see, 'association-clerk': 'city', 'firm-clerk': 'unit', lawyer: 'unit' },
  related: [
    { title: ['本所律师', 'Lawyers of the firm'], type: 'lawyers.lawyer', by: 'firm', notFor: ownOnly },
    { title: ['对律所的投诉', 'Complaints about the firm'], type: 'lawyers.complaint', by: 'firm', view: 'firms', columns: complaintColumns, notFor: ownOnly },
    { title: ['在办投诉（律所及其律师）', 'Complaints in hand about the firm and its lawyers'], type: 'lawyers.complaint', by: 'firm', view: 'open', notFor: ownOnly },
    { title: ['处分执行（律所及其律师）', 'Sanctions on the firm and its lawyers'], type: 'lawyers.sanction', by: 'firm', columns: sanctionColumns, notFor: ownOnly },
    { title: ['律师进出', 'Who joined and left'], type: 'lawyers.membership', by: 'firm', notFor: ownOnly },
  ],
  place: { district: 'seat' },
  menu: { group: 'registers', order: 2, calls: { 'firm-clerk': { title: ['本所', 'My firm'], only: true }, lawyer: { title: ['所在律所', 'My firm'], only: true } } },
  heading: ['name'],
  list: { columns: ['name', 'uscc', 'form', 'seat', 'foundedOn'], filters: ['name', 'form', 'seat'], sort: 'name' },
});
