import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, prose } from './common.js';
import { requestId } from './urge.js';

/** 维权转办签收: the association has a step of a transfer in its register, under which number, or why it does not enter it. */
export const rightsTransferReceipt = contract({
  owner,
  message: 'rights-transfer-receipt',
  version: 1,
  title: ['维权转办签收', 'Receipt of a transfer of a rights case'],
  kind: 'in',
  identity: { id: ['QSBH'], key: 'ZBBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    Type.Object({
      QSBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['签收编号', 'Receipt id'] }),
      QQH: requestId,
      ZBBH: line(40, '转办编号', 'Number of the transfer'),
      ZBHJ: oneOf(['1', '2', '3', '4', '5'], '转办环节（1发起 2接收 3拒收 4撤销 5逾期退回）', 'Step'),
      QSJG: oneOf(['1', '2'], '签收结果（1已登记 2不予登记）', 'Result'),
      QSRQ: day('签收日期', 'Received on'),
      DJBH: Type.Optional(line(64, '协会登记编号', 'Number in its register')),
      BJSYY: Type.Optional(sensitive(prose('不予登记原因', 'Why it is not registered'))),
    }),
  ),
});
