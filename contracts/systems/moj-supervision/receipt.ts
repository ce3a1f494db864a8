import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, ofReport, owner, saidOnce } from './common.js';

/** 回执: the platform has the report, matched by our request id. */
export const receipt = contract({
  owner,
  message: 'receipt',
  version: 1,
  title: ['上报回执', 'Receipt of a report'],
  kind: 'in',
  identity: saidOnce,
  answers: 'QQH',
  schema: internal(Type.Object({ ...ofReport, QSRQ: day('签收日期', 'Received on') })),
});
