import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { askedOnce, byLawyer, inCase, owner, prose, request } from './common.js';

/** 联系主办检察官: a lawyer writes to the prosecutor of a case. The answer is 事项结果. */
export const contact = contract({
  owner,
  message: 'contact',
  version: 1,
  title: ['联系主办检察官', 'Message to the prosecutor'],
  kind: 'out',
  identity: askedOnce,
  schema: internal(Type.Object({ ...request, ...byLawyer, ...inCase, LXNR: sensitive(prose('联系内容', 'Text')) })),
});
