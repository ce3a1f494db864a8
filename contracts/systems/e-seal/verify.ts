import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { digest, line, owner, requestId } from './common.js';

/** 材料验章验签: papers that were handed in, whole, since seals and signatures stand in them. The service answers with 验章验签结果. */
export const verify = contract({
  owner,
  message: 'verify',
  version: 1,
  title: ['材料验章验签请求', 'Papers to be verified'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'YWBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      YWBH: line(40, '业务编号', 'Number of the case'),
      CL: Type.Array(
        Type.Object({
          WJH: line(64, '文件号', 'Id of the file'),
          CLMC: line(60, '材料名称', 'Kind of paper'),
          ZYZ: digest,
          WJ: sensitive(file({ mediaTypes: ['application/pdf', 'application/ofd'], maxBytes: 50_000_000 }, ['文件（Base64）', 'Content'])),
        }),
        { minItems: 1, maxItems: 40, label: ['材料', 'Papers'] },
      ),
    }),
  ),
});
