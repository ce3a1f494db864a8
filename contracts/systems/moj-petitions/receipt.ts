import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, ofReport, owner, saidOnce } from './common.js';

/** 回执: the system has the step, under a number of its own. */
export const receipt = contract({
  owner,
  message: 'receipt',
  version: 1,
  title: ['上报回执', 'Receipt of a report'],
  kind: 'in',
  identity: saidOnce,
  answers: 'QQH',
  schema: internal(
    Type.Object({
      ...ofReport,
      QSRQ: day('签收日期', 'Received on'),
      BJBH: line(64, '部级编号', 'Number there'),
    }),
  ),
});
