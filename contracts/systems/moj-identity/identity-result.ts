import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { isoInstant } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { asked, line, oneOf, owner } from './common.js';

/** Who is known has a status, and a page on which his face is looked at; who was looked at has a score and a moment. */
const tellingByStep = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ JG: Type.Literal('1') }), then: Type.Object({ ZYZT: Type.Unknown(), RLDZ: Type.Unknown() }) },
      { if: Type.Object({ JG: Type.Enum(['3', '4']) }), then: Type.Object({ RLDF: Type.Unknown() }) },
    ],
  });

/** 身份核验结果: first whether the numbers agree, then what came of looking at the face. The picture never comes to us: a result, a score and a moment do. */
export const identityResult = contract({
  owner,
  message: 'identity-result',
  version: 1,
  title: ['身份核验结果', 'Result of the identity check'],
  kind: 'in',
  identity: { id: ['HFBH'], key: 'HYBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    tellingByStep({
      HFBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回复编号', 'Answer id'] }),
      ...asked,
      JG: oneOf(['1', '2', '3', '4'], '结果（1信息一致待人脸核验 2信息不一致 3人脸核验通过 4人脸核验未通过）', 'Result'),
      ZYZT: Type.Optional(oneOf(['1', '2', '3'], '执业状态（1正常 2停止执业 3注销吊销）', 'Status')),
      RLDZ: Type.Optional(line(300, '人脸核验页面地址', 'Page on which the face is looked at')),
      RLDF: Type.Optional(sensitive(Type.Integer({ minimum: 0, maximum: 100, label: ['人脸比对得分', 'Score'] }))),
      SJ: Type.String({ format: isoInstant, label: ['时间', 'When'] }),
    }),
  ),
});
