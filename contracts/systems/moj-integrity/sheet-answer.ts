import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, oneOf, owner, requestId } from './common.js';
import { sheetRow } from './integrity-sheet.js';

/** What was found (JG 1) is as of a day. */
const datedIfFound = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    if: Type.Object({ JG: Type.Literal('1') }),
    then: Type.Object({ JZRQ: Type.Unknown(), XX: Type.Unknown() }),
  });

/** 诚信信息查询结果: the sheet of whom we asked about, matched by our request id. */
export const sheetAnswer = contract({
  owner,
  message: 'sheet-answer',
  version: 1,
  title: ['诚信信息查询结果', 'Integrity sheet asked for'],
  kind: 'in',
  identity: { id: ['HFBH'], key: 'QQH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    datedIfFound({
      HFBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回复编号', 'Answer id'] }),
      QQH: requestId,
      HFRQ: day('回复日期', 'Answered on'),
      JG: oneOf(['1', '2'], '结果（1有登记 2未查到）', 'Result'),
      JZRQ: Type.Optional(day('信息截至日期', 'As of')),
      XX: Type.Optional(Type.Array(sheetRow, { maxItems: 200, label: ['诚信信息', 'Entries'] })),
    }),
  ),
});
