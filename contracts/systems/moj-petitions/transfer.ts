import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, owner, reported, reportedOnce } from './common.js';

/** 转办: a petition was divided; the unit in charge. */
export const transfer = contract({
  owner,
  message: 'transfer',
  version: 1,
  title: ['信访转办上报', 'Division reported'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(
    Type.Object({
      ...reported,
      ZBDW: line(120, '主办单位', 'Unit in charge'),
      YQBJRQ: Type.Optional(day('要求办结日期', 'To be done by')),
    }),
  ),
});
