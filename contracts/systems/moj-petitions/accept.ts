import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, owner, reported, reportedOnce } from './common.js';

/** 受理: the unit in charge accepted it. */
export const accept = contract({
  owner,
  message: 'accept',
  version: 1,
  title: ['信访受理上报', 'Acceptance reported'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(
    Type.Object({
      ...reported,
      SLRQ: day('受理日期', 'Accepted on'),
    }),
  ),
});
