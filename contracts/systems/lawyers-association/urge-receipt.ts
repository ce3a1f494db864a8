import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseId, day, line, oneOf, owner, prose } from './common.js';
import { requestId } from './urge.js';

/** 催办回执: the association's answer to an urge, matched by our request id. */
export const urgeReceipt = contract({
  owner,
  message: 'urge-receipt',
  version: 1,
  title: ['催办回执', 'Answer to an urge'],
  kind: 'in',
  identity: { id: ['HZBH'], key: 'AJBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    Type.Object({
      HZBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回执编号', 'Receipt id'] }),
      QQH: requestId,
      AJBH: caseId,
      HZJG: oneOf(['1', '2', '9'], '回执结果（1已收悉 2已办理 9查无此案）', 'Answer'),
      HZRQ: day('回执日期', 'Answered on'),
      JBR: Type.Optional(line(60, '经办人', 'Handler')),
      HZNR: Type.Optional(sensitive(prose('回执内容', 'Text'))),
    }),
  ),
});
