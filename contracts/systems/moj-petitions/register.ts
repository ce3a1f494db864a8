import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { contentCodes, day, line, oneOf, owner, prose, purposeCodes, reported, reportedOnce } from './common.js';

/** 登记: a petition was registered. */
export const register = contract({
  owner,
  message: 'register',
  version: 1,
  title: ['信访登记上报', 'Registration reported'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(
    Type.Object({
      ...reported,
      XFQD: oneOf(['1', '2', '3', '4', '5'], '信访渠道（1来信 2来访 3网上 4来电 5传真）', 'Channel'),
      XFLY: Type.Optional(oneOf(['01', '02', '03', '04', '05', '06'], '信访来源', 'Origin')),
      SQLB: oneOf(purposeCodes, '诉求类别（1建议意见 2检举控告 3申诉求决）', 'Purpose'),
      YWLX: oneOf(contentCodes, '业务类型', 'Business'),
      SDRQ: day('收到日期', 'Received on'),
      XFRXM: Type.Optional(personal(line(60, '信访人姓名', 'Petitioner'), 'name')),
      XFRS: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, label: ['人数', 'Persons'] })),
      XFGK: Type.Optional(sensitive(prose('信访概况', 'Summary'))),
    }),
  ),
});
