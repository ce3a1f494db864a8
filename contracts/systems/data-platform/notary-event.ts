import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, row, rowOnce } from './common.js';

/** 表 GZ_JGSJ: an event of a notary office, a row at each of its nodes. */
export const notaryEvent = contract({
  owner,
  message: 'notary-event',
  version: 1,
  title: ['公证监管事件', 'Event of a notary office'],
  kind: 'out',
  identity: rowOnce,
  schema: internal(
    Type.Object({
      ...row,
      JGBH: line(20, '机构编号', 'Code of the office'),
      JGMC: Type.Optional(line(120, '机构名称', 'Name of the office')),
      FXLB: line(60, '风险类别', 'Theme'),
      FXDJ: oneOf(['1', '2'], '风险等级（1黄 2红）', 'Level'),
      JD: line(60, '事件节点', 'Node'),
      JDRQ: day('节点日期', 'On'),
    }),
  ),
});
