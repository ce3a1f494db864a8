import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { eventCodes, oneOf, ofEvent, owner, reportedOnce } from './common.js';

/** 查询: what the system has of a step of ours. The answer is 查询结果. */
export const query = contract({
  owner,
  message: 'query',
  version: 1,
  title: ['上报查询', 'Query of what is held'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(Type.Object({ ...ofEvent, SBSX: oneOf(eventCodes, '上报事项', 'What happened') })),
});
