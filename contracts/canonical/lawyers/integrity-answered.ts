import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, masterIs, owner } from './case.js';
import { toldOf, toldOnce } from './inquiry.js';
import { sheetRow } from './integrity-sheet.js';

/** The sheet of whom we asked about, or that the platform does not know him. */
export const integrityAnswered = contract({
  owner,
  message: 'integrity-answered',
  version: 1,
  title: ['诚信信息已答复', 'Integrity sheet answered'],
  kind: 'report',
  identity: toldOnce,
  answers: 'request',
  schema: internal(
    closed({
      source: masterIs('moj-integrity'),
      ...toldOf,
      asOf: Type.Optional(day('截至日期', 'As of')),
      rows: Type.Optional(Type.Array(sheetRow, { maxItems: 200, label: ['诚信信息', 'Integrity entries'] })),
    }),
  ),
});
