import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { line, owner, requestId } from './case.js';

/** Papers that a lawyer handed in with a case: whether their seals and signatures are valid is asked (L11). */
export const papersHanded = contract({
  owner,
  message: 'papers-handed',
  version: 1,
  title: ['材料待验章验签', 'Papers to be verified'],
  kind: 'fact',
  identity: { id: ['request'], key: 'number', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      number: line(40, '案件绑定编号', 'Number of the binding'),
      papers: Type.Array(
        closed(
          {
            id: line(64, '文件号', 'Id of the file'),
            material: line(60, '材料名称', 'Kind of paper'),
            digest: Type.String({ pattern: '^[0-9a-f]{64}$', label: ['文件摘要（SM3）', 'SM3 of the file'] }),
            content: sensitive(file({ mediaTypes: ['application/pdf', 'application/ofd'], maxBytes: 50_000_000 }, ['文件', 'Content'])),
          },
          ['材料', 'Paper'],
        ),
        { minItems: 1, maxItems: 40, label: ['材料', 'Papers'] },
      ),
    }),
  ),
});
