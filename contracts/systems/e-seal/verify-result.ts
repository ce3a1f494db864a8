import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { digest, line, oneOf, owner, requestId, time } from './common.js';

/** 验章验签结果: of each paper whether its seals and signatures are valid, by our request id. What is not (YZJG 2) says why. */
export const verifyResult = contract({
  owner,
  message: 'verify-result',
  version: 1,
  title: ['材料验章验签结果', 'Papers verified'],
  kind: 'in',
  identity: { id: ['JGBH'], key: 'QQH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    Type.Object({
      JGBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['结果编号', 'Number of the result'] }),
      QQH: requestId,
      YZSJ: time('核验时间', 'Verified at'),
      CL: Type.Array(
        Type.Object(
          {
            WJH: line(64, '文件号', 'Id of the file'),
            CLMC: line(60, '材料名称', 'Kind of paper'),
            ZYZ: digest,
            YZJG: oneOf(['1', '2', '3'], '核验结果（1有效 2无效 3无签章）', 'Result'),
            YZMC: Type.Optional(line(120, '印章名称', 'Seal')),
            QZR: Type.Optional(sensitive(line(60, '签名人', 'Signer'))),
            WXYY: Type.Optional(line(500, '无效原因', 'Why it is not valid')),
          },
          { if: Type.Object({ YZJG: Type.Literal('2') }), then: Type.Object({ WXYY: Type.Unknown() }) },
        ),
        { minItems: 1, maxItems: 40, label: ['材料', 'Papers'] },
      ),
    }),
  ),
});
