import { integrityRows } from '@fatong/contracts/codes';
import { choice, date, identifier, integer, mirror, prose, ref, rows, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { lawyer } from '../registers/lawyer.js';

/**
 * What the national publication platform (S25) knows of a lawyer, in any province, whole as of a day (诚信信息单, L06): its truth, mirrored. Of whom the register
 * does not know it is the city's alone. It is the bureau's: nobody else reads it here, since the rule of disclosure leaves publication to the platform.
 */
export const integritySheet = mirror(lawyers, 'integritySheet', ['诚信信息单', 'Integrity sheets'], {
  one: 'Integrity sheet',
  master: 'moj-integrity',
  fields: {
    licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true, search: true }),
    name: text(['姓名', 'Name'], { max: 60, search: true, filter: true }),
    lawyer: ref(['律师登记', 'Lawyer in the register'], lawyer, { filter: true, resolve: { by: 'licence', from: 'licence' } }),
    province: text(['执业省份', 'Province of practice'], { max: 20, filter: true }),
    asOf: date(['信息截至', 'As of'], { filter: true }),
    adverse: integer(['不良信息条数', 'Adverse entries'], { unit: ['条', 'entries'] }),
    entries: rows(
      ['诚信信息', 'Entries'],
      {
        kind: choice(['类别', 'Kind'], integrityRows),
        on: date(['作出日期', 'Decided on']),
        authority: text(['作出机关', 'Authority'], { max: 120 }),
        documentNumber: text(['文书编号', 'Number of the document'], { max: 100 }),
        from: date(['效力起始', 'Effective from']),
        to: date(['效力截止', 'Effective to']),
      },
      { most: 200 },
    ),
    contents: prose(['内容', 'What each says'], { class: 'sensitive', max: 420_000 }),
  },
  states: { clear: state(['无不良信息', 'Nothing adverse'], 'done'), burdened: state(['有不良信息', 'Adverse entries'], 'waiting') },
  groups: {
    sheet: {
      title: ['诚信信息', 'Integrity'],
      fields: ['licence', 'name', 'province', 'asOf', 'adverse', 'entries', 'contents'],
    },
  },
  sections: [
    { title: ['律师', 'Lawyer'], fields: ['name', 'licence', 'lawyer', 'province', 'asOf'] },
    { title: ['诚信信息', 'Integrity'], fields: ['adverse', 'entries', 'contents'] },
  ],
  see: { ...office.see },
  reveal: { contents: office.all },
  place: { district: 'lawyer' },
  menu: { group: 'violations', order: 4 },
  heading: ['name', 'licence'],
  list: {
    columns: ['licence', 'name', 'province', 'adverse', 'state', 'asOf'],
    filters: ['state', 'licence', 'name', 'province', 'lawyer', 'asOf'],
    views: { burdened: { title: ['有不良信息', 'Adverse entries'], filter: { state: 'burdened' } } },
    sort: '-asOf',
  },
});
