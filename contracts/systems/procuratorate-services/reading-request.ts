import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { askedOnce, byLawyer, day, inCase, line, oneOf, owner, request } from './common.js';

/** 在线阅卷: a lawyer asks to read the file of a case, from the examination for prosecution on. The answer is 事项结果. */
export const readingRequest = contract({
  owner,
  message: 'reading-request',
  version: 1,
  title: ['在线阅卷申请', 'Request to read a file'],
  kind: 'out',
  identity: askedOnce,
  schema: internal(
    Type.Object({
      ...request,
      ...byLawyer,
      ...inCase,
      YJFS: oneOf(['1', '2'], '阅卷方式（1在线 2现场）', 'Way of reading'),
      JCFW: Type.Optional(line(200, '卷册范围', 'Volumes')),
      YYRQ: day('预约日期', 'Wanted on'),
      YYSD: oneOf(['1', '2'], '预约时段（1上午 2下午）', 'Time of day'),
      YJMD: line(500, '阅卷目的', 'Purpose'),
    }),
  ),
});
