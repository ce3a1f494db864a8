import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { askedOnce, byLawyer, line, owner, request } from './common.js';

/** 婚姻登记核查: a lawyer asks whether a person is in the marriage register. The answer is 婚姻登记核查结果. */
export const marriageQuery = contract({
  owner,
  message: 'marriage-query',
  version: 1,
  title: ['婚姻登记核查申请', 'Query of the marriage register'],
  kind: 'out',
  identity: askedOnce,
  schema: internal(
    Type.Object({
      ...request,
      ...byLawyer,
      CXRXM: personal(line(60, '被查询人姓名', 'Name of the person'), 'name'),
      CXRSFZ: personal(Type.String({ format: residentId, label: ['被查询人公民身份号码', 'Resident ID number'] }), 'idNumber'),
      AJBH: Type.Optional(line(100, '相关案件编号', 'Number of the case')),
      CXYT: line(500, '查询用途', 'Purpose'),
    }),
  ),
});
