import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { asked, day, line, owner } from './common.js';

/** 法检从业核查申请: whether a person was a judge or prosecutor, found by his identity number alone. */
export const careerQuery = contract({
  owner,
  message: 'career-query',
  version: 1,
  title: ['法检从业核查申请', 'Query about former posts'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'SQBH', order: 'key' },
  schema: internal(
    Type.Object({
      ...asked,
      XM: personal(line(60, '姓名', 'Name'), 'name'),
      SFZH: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
      CXRQ: day('申请日期', 'Asked on'),
      CXDW: line(120, '申请单位', 'Asking unit'),
    }),
  ),
});
