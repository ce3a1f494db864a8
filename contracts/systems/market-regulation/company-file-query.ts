import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { askedOnce, byLawyer, line, oneOf, owner, request } from './common.js';

/** 工商档案调取: a lawyer asks for the file of a company. The answer is 工商档案. */
export const companyFileQuery = contract({
  owner,
  message: 'company-file-query',
  version: 1,
  title: ['工商档案调取申请', 'Query of a company file'],
  kind: 'out',
  identity: askedOnce,
  schema: internal(
    Type.Object({
      ...request,
      ...byLawyer,
      QYMC: line(120, '企业名称', 'Name of the company'),
      TYDM: Type.String({ format: uscc, label: ['统一社会信用代码', 'Unified social credit code'] }),
      DALX: oneOf(['1', '2'], '档案类别（1内档 2公示档）', 'Kind of file'),
      AJBH: Type.Optional(line(100, '相关案件编号', 'Number of the case')),
      CXYT: line(500, '查询用途', 'Purpose'),
    }),
  ),
});
