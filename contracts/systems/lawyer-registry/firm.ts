import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { districts } from '../../bureau/shanghai/index.js';
import { firmFormCodes, firmStatusCodes } from './codes.js';
import { creditCode, day, kept, line, oneOf, owner, rowId } from './common.js';

/** 律所登记: a firm as the registry has it, whole at every change. */
export const firm = contract({
  owner,
  message: 'firm',
  version: 1,
  title: ['律师事务所登记', 'Registration of a firm'],
  kind: 'in',
  identity: { id: ['JGBH'], version: 'BBH', key: 'JGBH', order: 'version' },
  schema: internal(
    Type.Object({
      JGBH: rowId('机构编号', 'Id of the firm'),
      ...kept,
      JGMC: line(120, '律所名称', 'Name'),
      TYSHXYDM: creditCode('统一社会信用代码', 'Unified social credit code'),
      ZZXS: oneOf(Object.keys(firmFormCodes) as (keyof typeof firmFormCodes)[], '组织形式', 'Form'),
      SZQ: oneOf(districts.keys, '所在区（区划代码）', 'District'),
      ZS: Type.Optional(line(200, '住所', 'Address')),
      LXDH: Type.Optional(line(20, '联系电话', 'Telephone')),
      CLRQ: Type.Optional(day('成立日期', 'Founded on')),
      ZYZT: oneOf(Object.keys(firmStatusCodes) as (keyof typeof firmStatusCodes)[], '执业状态（1正常 2停业整顿 3注销 4吊销）', 'Status'),
    }),
  ),
});
