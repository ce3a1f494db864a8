import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { check, instant, oneOf, owner, requestId } from './common.js';

/** Who confirmed did so with a certificate, whose serial number is said. */
const tellingBySigning = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { allOf: [{ if: Type.Object({ JG: Type.Literal('1') }), then: Type.Object({ ZSXLH: Type.Unknown() }) }] });

/** 电子证登录确认结果: he confirmed with his SM2 certificate, or not. The private key and the signature stay in the licence app, which verified it. */
export const cardResult = contract({
  owner,
  message: 'card-result',
  version: 1,
  title: ['电子证登录确认结果', 'Result of the confirmation'],
  kind: 'in',
  identity: { id: ['HFBH'], key: 'HYBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    tellingBySigning({
      HFBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回复编号', 'Answer id'] }),
      QQH: requestId,
      HYBH: check,
      JG: oneOf(['1', '2', '3', '4'], '结果（1已用证书签名确认 2本人拒绝 3证书失效 4无此电子证）', 'Result'),
      ZSXLH: Type.Optional(
        Type.String({ pattern: '^[0-9A-F]{8,40}$', label: ['证书序列号（SM2）', 'Serial number of the SM2 certificate'] }),
      ),
      SJ: instant('时间', 'When'),
    }),
  ),
});
