import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { owner, reported, reportedOnce } from './common.js';

/** 违法信息上报: what the bureau found to be against the law. The platform answers with 回执 or 退回. */
export const illegalReport = contract({
  owner,
  message: 'illegal-report',
  version: 1,
  title: ['违法信息上报', 'Report of an illegal act'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(Type.Object(reported)),
});
