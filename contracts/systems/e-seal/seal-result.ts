import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { digest, line, oneOf, owner, requestId, time } from './common.js';

/** What is sealed (JG 1) has its seal; what is not (JG 2) has the reason. */
const tellingByResult = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      {
        if: Type.Object({ JG: Type.Literal('1') }),
        then: Type.Object({ YZMC: Type.Unknown(), ZSXLH: Type.Unknown(), QZZ: Type.Unknown() }),
      },
      { if: Type.Object({ JG: Type.Literal('2') }), then: Type.Object({ YY: Type.Unknown() }) },
    ],
  });

/** 签章结果: the seal over the digest we sent, or why there is none; matched by our request id. */
export const sealResult = contract({
  owner,
  message: 'seal-result',
  version: 1,
  title: ['签章结果', 'Result of a sealing'],
  kind: 'in',
  identity: { id: ['JGBH'], key: 'QQH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    tellingByResult({
      JGBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['结果编号', 'Number of the result'] }),
      QQH: requestId,
      JG: oneOf(['1', '2'], '结果（1已签章 2不予签章）', 'Result'),
      QZSJ: time('签章时间', 'Sealed at'),
      ZYZ: digest,
      YZMC: Type.Optional(line(120, '印章名称', 'Seal')),
      ZSXLH: Type.Optional(line(64, '证书序列号', 'Serial number of the certificate')),
      QZZ: Type.Optional(
        Type.String({
          pattern: '^[A-Za-z0-9+/]{8,}={0,2}$',
          maxLength: 200_000,
          label: ['签章值（GB/T 38540 SES_Signature 的 DER，Base64）', 'The seal: DER of SES_Signature (GB/T 38540), base64'],
        }),
      ),
      YY: Type.Optional(line(500, '不予签章原因', 'Reason of the refusal')),
    }),
  ),
});
