import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, requestId } from './common.js';

/** Who does not take it (JG 2) says why. */
const withReasonIfRefused = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { if: Type.Object({ JG: Type.Literal('2') }), then: Type.Object({ YY: Type.Unknown() }) });

/** 回执: what became of a publication or a correction, matched by our request id. */
export const receipt = contract({
  owner,
  message: 'receipt',
  version: 1,
  title: ['公示回执', 'Receipt of a publication'],
  kind: 'in',
  identity: { id: ['HZBH'], key: 'QQH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    withReasonIfRefused({
      HZBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回执编号', 'Receipt id'] }),
      QQH: requestId,
      JG: oneOf(['1', '2'], '结果（1已接收 2不予接收）', 'Result'),
      HZRQ: day('回执日期', 'Answered on'),
      GSBH: Type.Optional(line(64, '公示编号', 'Number of the publication')),
      YY: Type.Optional(line(500, '不予接收原因', 'Reason of the refusal')),
    }),
  ),
});
