import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { districts } from '../../bureau/shanghai/index.js';
import { firmForms, firmStatuses } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner } from './case.js';
import { byRegistry, creditCodeOf } from './by-registry.js';

/** The registry says how a firm stands (S19). */
export const firmRegistered = contract({
  owner,
  message: 'firm-registered',
  version: 1,
  title: ['律所登记已报告', 'Registration of a firm reported'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      ...byRegistry,
      name: line(120, '名称', 'Name'),
      uscc: creditCodeOf(['统一社会信用代码', 'Unified social credit code']),
      form: firmForms.schema,
      seat: districts.schema,
      address: Type.Optional(line(200, '住所', 'Address')),
      phone: Type.Optional(line(20, '电话', 'Telephone')),
      foundedOn: Type.Optional(day('成立日期', 'Founded on')),
      status: firmStatuses.schema,
    }),
  ),
});
