import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { isoInstant, sealResults } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { digest, line, owner, requestId } from './letter.js';

/** The seal service sealed a letter, or says why not. */
export const letterSealed = contract({
  owner,
  message: 'letter-sealed',
  version: 1,
  title: ['文书签章结果', 'Letter sealed, or not'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'request', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: line(64, '签章服务', 'Seal service'),
      receipt: line(64, '结果编号', 'Number of the result'),
      request: requestId,
      result: sealResults.schema,
      at: Type.String({ format: isoInstant, label: ['签章时间', 'Sealed at'] }),
      digest,
      seal: Type.Optional(line(120, '印章名称', 'Seal')),
      certificate: Type.Optional(line(64, '签章证书序列号', 'Serial number of the certificate')),
      /** DER of SES_Signature (GB/T 38540), base64: it goes into its place in the PDF. */
      signature: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9+/]{8,}={0,2}$', maxLength: 200_000, label: ['签章值', 'Seal'] })),
      reason: Type.Optional(line(500, '不予签章原因', 'Reason of the refusal')),
    }),
  ),
});
