import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { integrityRows } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, masterIs, owner, version } from './case.js';
import { licence } from './sanction.js';

export const sheetRow = closed({
  kind: integrityRows.schema,
  on: day('作出日期', 'Decided on'),
  authority: line(120, '作出机关', 'Authority'),
  documentNumber: Type.Optional(line(100, '文书编号', 'Number of the document')),
  text: sensitive(line(2000, '内容', 'Content')),
  from: Type.Optional(day('效力起始日期', 'Effective from')),
  to: Type.Optional(day('效力截止日期', 'Effective to')),
});

/** What the national publication platform knows of a lawyer, whole, on one day; a newer sheet has a higher version. */
export const integritySheet = contract({
  owner,
  message: 'integrity-sheet',
  version: 1,
  title: ['诚信信息单已报告', 'Integrity sheet reported'],
  kind: 'report',
  identity: { id: ['source', 'licence'], version: 'version', key: 'licence', order: 'version' },
  schema: internal(
    closed({
      source: masterIs('moj-integrity'),
      licence,
      version,
      name: line(60, '律师姓名', 'Name of the lawyer'),
      asOf: day('截至日期', 'As of'),
      province: line(20, '执业省份', 'Province of practice'),
      rows: Type.Array(sheetRow, { maxItems: 200, label: ['诚信信息', 'Integrity entries'] }),
    }),
  ),
});
