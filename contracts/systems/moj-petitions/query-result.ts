import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { eventCodes, ofReport, oneOf, owner, said, saidOnce } from './common.js';

/** 查询结果: how many steps of the case it has, and what it has of this one. */
export const queryResult = contract({
  owner,
  message: 'query-result',
  version: 1,
  title: ['查询结果', 'What is held'],
  kind: 'in',
  identity: saidOnce,
  answers: 'QQH',
  schema: internal(
    Type.Object({
      ...ofReport,
      SXS: Type.Integer({ minimum: 0, maximum: 10_000, label: ['本件事项数', 'Steps of the case'] }),
      SX: Type.Optional(
        Type.Object({ SBSX: oneOf(eventCodes, '上报事项', 'What happened'), ...said }, { label: ['所存事项', 'What it has'] }),
      ),
    }),
  ),
});
