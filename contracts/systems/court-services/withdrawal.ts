import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { askedOnce, byLawyer, line, owner, request } from './common.js';

/** 撤回申请: a lawyer takes back what he asked for; `YQQH` is the request id of that. Nothing is answered: what was done by then is done. */
export const withdrawal = contract({
  owner,
  message: 'withdrawal',
  version: 1,
  title: ['撤回申请', 'Request taken back'],
  kind: 'out',
  identity: askedOnce,
  schema: internal(
    Type.Object({
      ...request,
      ...byLawyer,
      YQQH: Type.String({ format: 'uuid', label: ['原请求号', 'Request id of what is taken back'] }),
      CHYY: line(500, '撤回原因', 'Why'),
    }),
  ),
});
