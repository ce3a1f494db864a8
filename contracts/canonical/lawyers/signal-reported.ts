import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { lawyerLicence, residentId, signalKinds } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, masterIs, owner, version } from './case.js';

/** Somebody says of a lawyer what the register does not know: that he died, has another post, was insured, assessed, active or on leave (L25). */
export const signalReported = contract({
  owner,
  message: 'signal-reported',
  version: 1,
  title: ['核查线索已报告', 'Signal reported'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: masterIs('signals'),
      id: line(64, '线索编号', 'Number of the signal'),
      version,
      withdrawn: Type.Boolean({ label: ['已撤回', 'Withdrawn'] }),
      kind: signalKinds.schema,
      name: line(60, '姓名', 'Name'),
      licence: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      idNumber: Type.Optional(personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber')),
      on: day('日期', 'On'),
      until: Type.Optional(day('截止日期', 'Until')),
      said: line(120, '信息来源', 'Said by'),
      asOf: day('数据日期', 'Data as of'),
    }),
  ),
});
