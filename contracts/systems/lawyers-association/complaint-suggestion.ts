import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, prose } from './common.js';
import { requestId } from './urge.js';

/** 预警转投诉: an alert about a lawyer or a firm, found true by the bureau, is to be taken up as a complaint; the association answers with 转投诉签收. */
export const complaintSuggestion = contract({
  owner,
  message: 'complaint-suggestion',
  version: 1,
  title: ['预警转投诉', 'Alert turned into a complaint'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'YJBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      YJBH: line(40, '预警编号', 'Number of the alert'),
      YSDW: line(120, '移送单位', 'Unit'),
      YSRQ: day('移送日期', 'On'),
      BTSLX: oneOf(['1', '2'], '被投诉对象类型（1律师 2律师事务所）', 'Kind of respondent'),
      BTSMC: sensitive(line(100, '被投诉对象', 'Respondent')),
      BTSBH: Type.Optional(line(40, '执业证号或统一社会信用代码', 'Licence number or credit code')),
      TSNR: sensitive(prose('预警事实和核查情况', 'Facts and finding')),
    }),
  ),
});
