import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { creditCode, day, kept, licence, line, owner, rowId } from './common.js';

/** 执业经历: a lawyer in a firm, from when to when. */
export const membership = contract({
  owner,
  message: 'membership',
  version: 1,
  title: ['执业经历', 'Practice in a firm'],
  kind: 'in',
  identity: { id: ['JLBH'], version: 'BBH', key: 'JLBH', order: 'version' },
  schema: internal(
    Type.Object({
      JLBH: rowId('经历编号', 'Id of the entry'),
      ...kept,
      LSZYZH: licence('律师执业证号', 'Licence number of the lawyer'),
      TYSHXYDM: creditCode('律所信用代码', 'Credit code of the firm'),
      KSRQ: day('开始日期', 'Since'),
      JSRQ: Type.Optional(day('结束日期', 'Until')),
      BGSY: Type.Optional(line(100, '变更事由', 'Reason of the change')),
    }),
  ),
});
