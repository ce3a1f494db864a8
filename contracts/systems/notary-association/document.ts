import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, request, toldOnce } from './common.js';

/** 监管文件送达: a document for the association (N15–N17), which it answers with 回执. */
export const document = contract({
  owner,
  message: 'document',
  version: 1,
  title: ['监管文件送达', 'Document'],
  kind: 'out',
  identity: toldOnce,
  schema: internal(
    Type.Object({
      ...request,
      WH: line(100, '文号', 'Document number'),
      BT: line(200, '标题', 'Title'),
      WJLX: oneOf(['1', '2'], '文件类型（1监管文件 2行业文件）', 'Type'),
      JJCD: oneOf(['1', '2', '3'], '紧急程度（1特急 2加急 3平件）', 'Urgency'),
      SDFS: oneOf(['1', '2'], '送达方式（1主送 2抄送）', 'To sign for, or a copy'),
      FWDW: line(120, '发文单位', 'Sending unit'),
      FSRQ: day('发送日期', 'Sent on'),
      FKQX: Type.Optional(day('反馈期限', 'Answer due on')),
    }),
  ),
});
