import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { askedOnce, byLawyer, inCase, owner, request } from './common.js';

/** 案件进度查询: a lawyer asks how far a case of his client is. The court answers with 事项结果. */
export const progressQuery = contract({
  owner,
  message: 'progress-query',
  version: 1,
  title: ['案件进度查询', 'Query of a case'],
  kind: 'out',
  identity: askedOnce,
  schema: internal(Type.Object({ ...request, ...byLawyer, ...inCase })),
});
