import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, ofReport, owner, prose, saidOnce } from './common.js';

/** 退回: the platform gives the report back with its reason; corrected it comes as a new request. */
export const returned = contract({
  owner,
  message: 'returned',
  version: 1,
  title: ['上报退回', 'Report returned'],
  kind: 'in',
  identity: saidOnce,
  answers: 'QQH',
  schema: internal(
    Type.Object({ ...ofReport, THRQ: day('退回日期', 'Returned on'), THYY: sensitive(prose('退回原因', 'Reason of the return')) }),
  ),
});
