import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { askedOnce, byLawyer, inCase, owner, request } from './common.js';

/** 案件信息查看: a lawyer asks for the view of a case. The answer is 案件信息. */
export const caseInfoQuery = contract({
  owner,
  message: 'case-info-query',
  version: 1,
  title: ['案件信息查看申请', 'Query of a case'],
  kind: 'out',
  identity: askedOnce,
  schema: internal(Type.Object({ ...request, ...byLawyer, ...inCase })),
});
