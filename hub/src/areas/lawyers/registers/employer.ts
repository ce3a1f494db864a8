import { boolean, choice, identifier, movesThose, register, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';

const kinds = {
  authority: ['党政机关', 'Party or state authority'],
  people: ['人民团体', 'People’s organisation'],
  company: ['企业', 'Company'],
  aid: ['法律援助机构', 'Legal aid institution'],
} as const;

/** Whoever is a lawyer of it is reviewed by it from now on, or no more. */
const followed = [movesThose('lawyers.lawyer', { by: 'employer', does: 'followEmployer', with: { unitReviews: 'reviews' } })] as const;

/**
 * Where public-service, corporate and legal-aid lawyers work (L19, 公职、公司律师所在单位). One that has an office with accounts here reviews the cases of its lawyers
 * itself; of all others the city does. An entry belongs to the unit that it is.
 */
export const employer = register(lawyers, 'employer', ['公职、公司律师所在单位', 'Units of lawyers'], {
  one: 'Unit of lawyers',
  law: 'L19',
  number: { field: 'uscc' },
  fields: {
    name: text(['单位名称', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 120 }),
    uscc: identifier(['统一社会信用代码', 'Credit code'], 'uscc', { class: 'public', required: true, unique: true }),
    kind: choice(['单位类别', 'Kind'], kinds, { class: 'public', filter: true }),
    office: text(['审核部门', 'Office that reviews'], { class: 'public', max: 100 }),
    phone: text(['联系电话', 'Telephone'], { class: 'public', max: 40 }),
    reviews: boolean(['自行审核', 'Reviews itself'], { class: 'public', filter: true }),
  },
  see: {
    'city-lead': 'city',
    'city-clerk': 'city',
    'district-lead': 'city',
    'district-clerk': 'city',
    'agency-reviewer': 'city',
    'unit-reviewer': 'unit',
  },
  related: [{ title: ['本单位律师', 'Its lawyers'], type: 'lawyers.lawyer', by: 'employer', notFor: ['agency-reviewer', 'unit-reviewer'] }],
  actions: {
    add: {
      title: ['登记公职、公司律师所在单位', 'Add a unit of lawyers'],
      by: 'city-clerk',
      enters: true,
      fromHome: true,
      form: ['name', 'uscc', 'kind', 'office', 'phone'],
      need: ['name', 'uscc', 'kind'],
    },
    amend: {
      title: ['更正', 'Correct'],
      by: 'city-clerk',
      form: ['name', 'kind', 'office', 'phone'],
      need: ['name', 'kind'],
      reason: true,
    },
    // What was handed in before stays with who has it.
    handOver: {
      title: ['设定由谁审核', 'Say who reviews'],
      by: 'city-lead',
      form: ['reviews', 'office'],
      need: ['office'],
      reason: true,
      then: followed,
    },
  },
  heading: ['name'],
  list: { columns: ['name', 'uscc', 'kind', 'office', 'reviews'], filters: ['name', 'kind', 'reviews'], sort: 'name' },
});
