import { choice, decisionTable, integer } from '../../../definitions/index.js';
import { categoryTitles, codeOf } from '../categories/form.js';
import { formOf } from '../categories/forms.js';
import { accreditationKinds } from '../registers/codes.js';
import { kinds, pauses } from './codes.js';

const laboratories = ['A05', 'A12', 'A13', 'A14', 'A15', 'A16', 'A17', 'A18'] as const;

/** 受理条件: of which categories a laboratory needs an accreditation that holds on the day (F23). */
export const acceptanceTable = decisionTable('forensic.acceptance', ['受理条件', 'Conditions of acceptance'], {
  conditions: { category: choice(['鉴定类别', 'Category'], categoryTitles, { many: true }) },
  results: {
    accreditation: choice(['须有的资质认定、认可（任一）', 'Accreditation, any of'], accreditationKinds, { many: true, required: true }),
  },
  versions: [['2020-01-01', [{ category: [...laboratories], accreditation: ['cma', 'cnas'] }]]],
});

const pathology = formOf('A01');
/** 见证人 (程序通则 art. 25): autopsies and psychiatry; minors and persons without capacity need one whatever the item is. */
export const witnessTable = decisionTable('forensic.witness', ['须有见证人的事项', 'What needs a witness'], {
  conditions: {
    category: choice(['鉴定类别', 'Category'], categoryTitles, { many: true }),
    item: choice(['鉴定事项', 'Item'], Object.fromEntries(pathology.items.map((label) => [codeOf(pathology, label[0]), label])), {
      many: true,
    }),
  },
  results: {
    witness: choice(
      ['见证人', 'Witness'],
      { one: ['见证人', 'A witness'], guardian: ['监护人或者见证人', 'Guardian or witness'] },
      { required: true },
    ),
  },
  versions: [
    [
      '2020-01-01',
      [
        { category: ['A01'], item: [codeOf(pathology, '尸体解剖')], witness: 'one' },
        { category: ['A03'], item: [], witness: 'guardian' },
      ],
    ],
  ],
});

/** 指派条件: how many appraisers there are at least (程序通则 art. 19), and of a repeated appraisal how many with a senior title (art. 32). */
export const appraisersTable = decisionTable('forensic.appraisers', ['指派条件', 'Conditions of the assignment'], {
  conditions: { kind: choice(['鉴定种类', 'Kind'], kinds, { many: true }) },
  results: {
    least: integer(['鉴定人最少人数', 'Appraisers at least'], { min: 2, max: 6, required: true }),
    senior: integer(['高级职称最少人数', 'Senior ones at least'], { max: 6, required: true }),
  },
  versions: [
    [
      '2020-01-01',
      [
        { kind: ['initial', 'supplement'], least: 2, senior: 0 },
        { kind: ['repeat'], least: 2, senior: 1 },
      ],
    ],
  ],
});

/** 暂停规则 (程序通则 art. 28): so many times at most, so many natural days each. */
export const pauseTable = decisionTable('forensic.pauses', ['暂停规则', 'Rules of pauses'], {
  conditions: { reason: choice(['暂停事由', 'Why'], pauses, { many: true }) },
  results: {
    most: integer(['次数上限', 'Times at most'], { min: 1, max: 10, required: true }),
    days: integer(['每次天数上限', 'Days each at most'], { min: 1, max: 365, required: true, unit: ['日', 'days'] }),
  },
  versions: [['2020-01-01', [{ reason: [], most: 2, days: 60 }]]],
});
