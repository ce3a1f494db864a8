import { ageBands, notaryClasses, notaryMatters, partyKinds } from '@fatong/contracts/codes';
import { boolean, choice, date, end, identifier, integer, mirror, ref, state, text } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { exemption } from '../exemptions/exemption.js';
import { classes } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';

/**
 * 当事人办证记录 (N02): an applicant of an act. Who he is is hidden behind a digest, the same in the whole city: by it alone he is counted, and found by who may ask.
 */
export const party = mirror(notary, 'party', ['当事人办证记录', 'Applicants'], {
  law: 'N02',
  one: 'Applicant of an act',
  master: 'notary-offices',
  fields: {
    actNumber: text(['业务编号', 'Number of the act'], { filter: true, max: 64 }),
    officeCode: text(['公证机构编号', 'Code of the office'], { class: 'public', max: 20 }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true, resolve: { by: 'code', from: 'officeCode' } }),
    // As it was on that day, by the history of the office: one that changes its form keeps what was before in its old class (N24).
    category: choice(['机构类别', 'Class of office'], classes, {
      filter: true,
      take: { ref: 'office', field: 'category', asOf: { day: 'acceptedOn', rows: 'formHistory', since: 'since' } },
    }),
    notaryLicence: text(['公证员执业证号', 'Licence of the notary'], { class: 'public', max: 40 }),
    notary: ref(['承办公证员', 'Notary'], person, { filter: true, resolve: { by: 'licence', from: 'notaryLicence' } }),
    acceptedOn: date(['受理日期', 'Accepted on'], { filter: true }),
    class: choice(['公证类别', 'Class of act'], notaryClasses, { filter: true }),
    matter: choice(['公证事项', 'Matter'], notaryMatters, { filter: true }),
    kind: choice(['当事人类别', 'Kind of party'], partyKinds, { filter: true }),
    name: text(['姓名或名称', 'Name'], { class: 'personal', mask: 'name', max: 120 }),
    digest: identifier(['证件号码摘要', 'Digest of the identity number'], 'digest', { class: 'personal', mask: 'hidden', filter: true }),
    band: choice(['年龄段', 'Age band'], ageBands, { filter: true }),
    age: integer(['受理时年龄', 'Age when it was accepted'], { unit: ['岁', 'years'], filter: true }),
    withdrawn: boolean(['受理撤回', 'Acceptance withdrawn'], { filter: true }),
    uscc: identifier(['统一社会信用代码', 'Credit code'], 'uscc', { filter: true }),
    exemption: ref(['不计入预警的企业', 'Enterprise not counted'], exemption, { filter: true, resolve: { by: 'uscc', from: 'uscc' } }),
  },
  states: { counted: state(['有效', 'Counted'], 'done'), withdrawn: end(['受理撤回', 'Acceptance withdrawn'], 'refused') },
  groups: {
    applicant: {
      title: ['当事人', 'Applicant'],
      fields: [
        'actNumber',
        'officeCode',
        'notaryLicence',
        'acceptedOn',
        'class',
        'matter',
        'kind',
        'name',
        'digest',
        'age',
        'band',
        'uscc',
        'withdrawn',
      ],
    },
  },
  see: { ...see, officer: 'own' },
  show: { exemption: (p) => p.exemption.exists() },
  reveal: { name: ['clerk', 'district', 'office', 'officer'], digest: ['clerk'] },
  place: { district: 'office', owner: { ref: 'office' }, involve: { notary: { role: 'subject', as: 'entry' } }, known: ['office'] },
  menu: { group: 'registers', order: 2, calls: { officer: { title: ['本人承办的当事人', 'Applicants of my acts'] } } },
  heading: ['actNumber', 'kind'],
  list: {
    columns: ['actNumber', 'office', 'notary', 'kind', 'name', 'age', 'matter', 'acceptedOn', 'state'],
    filters: [
      'state',
      'district',
      'office',
      'category',
      'notary',
      'actNumber',
      'kind',
      'matter',
      'class',
      'acceptedOn',
      'age',
      'band',
      'digest',
      'uscc',
      'exemption',
    ],
    views: { elderly: { title: ['60岁以上', 'Elderly'], filter: { kind: 'person', band: ['elderly', 'old'] } } },
    sort: '-acceptedOn',
  },
});
