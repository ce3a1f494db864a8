import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { isoInstant } from '../../codes/index.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { line, owner, requestId } from './case.js';

/** The seal service says of papers whether their seals and signatures are valid (L11). */
export const papersVerified = contract({
  owner,
  message: 'papers-verified',
  version: 1,
  title: ['材料验章验签结果', 'Papers verified'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'request', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: Type.Literal('e-seal', { label: ['答复系统', 'Who answers'] }),
      receipt: line(64, '结果编号', 'Number of the result'),
      request: requestId,
      at: Type.String({ format: isoInstant, label: ['核验时间', 'Verified at'] }),
      papers: Type.Array(
        closed(
          {
            id: line(64, '文件号', 'Id of the file'),
            material: line(60, '材料名称', 'Kind of paper'),
            digest: Type.String({ pattern: '^[0-9a-f]{64}$', label: ['文件摘要（SM3）', 'SM3 of the file'] }),
            result: Type.Enum(['valid', 'invalid', 'unsigned'], { label: ['核验结果', 'Result'] }),
            seal: Type.Optional(line(120, '印章名称', 'Seal')),
            signer: Type.Optional(sensitive(line(60, '签名人', 'Signer'))),
            reason: Type.Optional(line(500, '无效原因', 'Why it is not valid')),
          },
          ['材料', 'Paper'],
        ),
        { minItems: 1, maxItems: 40, label: ['材料', 'Papers'] },
      ),
    }),
  ),
});
