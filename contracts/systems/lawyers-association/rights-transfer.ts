import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, prose, yesNo } from './common.js';
import { requestId } from './urge.js';

/** 维权转办: a rights case is offered to another unit, or what became of that; the association answers with 维权转办签收. */
export const rightsTransfer = contract({
  owner,
  message: 'rights-transfer',
  version: 1,
  title: ['维权转办', 'Transfer of a rights case'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'ZBBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      ZBBH: line(40, '转办编号', 'Number of the transfer'),
      ZBHJ: oneOf(['1', '2', '3', '4', '5'], '转办环节（1发起 2接收 3拒收 4撤销 5逾期退回）', 'Step'),
      BLRQ: day('办理日期', 'On'),
      FQDW: line(120, '发起单位', 'Sender'),
      JSDW: line(120, '接收单位', 'Receiver'),
      JSLB: oneOf(['1', '2', '3', '4'], '接收单位类别（1维权中心 2律工委 3司法行政机关 4外省市律协）', 'Kind of receiver'),
      SQR: personal(line(120, '申请人', 'Applicant'), 'name'),
      SFJJ: yesNo('是否紧急', 'Urgent'),
      ZBLY: sensitive(prose('转办理由', 'Why it is transferred')),
      FHWH: Type.Optional(line(80, '复函文号', 'Number of the reply')),
      JSLY: Type.Optional(sensitive(prose('拒收理由', 'Why it is refused'))),
    }),
  ),
});
