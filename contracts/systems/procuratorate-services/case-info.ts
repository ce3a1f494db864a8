import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { answeredOnce, day, line, oneOf, owner, receiptId, request } from './common.js';

/** 案件信息: the view of a case that a lawyer asked for, as it stands on a day. */
export const caseInfo = contract({
  owner,
  message: 'case-info',
  version: 1,
  title: ['案件信息', 'View of a case'],
  kind: 'in',
  identity: answeredOnce,
  answers: 'QQH',
  schema: internal(
    Type.Object({
      HZBH: receiptId,
      ...request,
      CXRQ: day('答复日期', 'On'),
      AJMC: line(200, '案件名称', 'Case'),
      SXZM: line(200, '涉嫌罪名', 'Charge'),
      BAJD: oneOf(['1', '2', '3', '4', '5', '6'], '办案阶段（1侦查 2审查起诉 3不起诉 4有罪判决 5无罪判决 6撤案）', 'Stage'),
      SLRQ: day('受理日期', 'Received on'),
      CBR: line(60, '承办检察官', 'Prosecutor'),
    }),
  ),
});
