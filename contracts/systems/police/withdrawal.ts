import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, owner } from './common.js';

/** 撤回申请: a lawyer takes back what he asked for; `YQQH` is the request id of that. Nothing is answered: what was done by then is done. */
export const withdrawal = contract({
  owner,
  message: 'withdrawal',
  version: 1,
  title: ['撤回申请', 'Request taken back'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'SQBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: Type.String({ format: 'uuid', label: ['请求号', 'Request id'] }),
      SQBH: line(40, '申请编号', 'Number of the request'),
      LSZYZH: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
      LSXM: line(60, '律师姓名', 'Name of the lawyer'),
      YQQH: Type.String({ format: 'uuid', label: ['原请求号', 'Request id of what is taken back'] }),
      CHYY: line(500, '撤回原因', 'Why'),
    }),
  ),
});
