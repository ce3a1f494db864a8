import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { owner, reported, reportedOnce } from './common.js';

/** 违规信息上报: what the bureau found to be against the rules of the profession. The platform answers with 回执 or 退回. */
export const irregularReport = contract({
  owner,
  message: 'irregular-report',
  version: 1,
  title: ['违规信息上报', 'Report of an irregular act'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(Type.Object(reported)),
});
