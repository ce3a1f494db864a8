import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, row, rowOnce } from './common.js';

/** 表 GZ_ZAHC: a check of a notary office, a row at each of its three stages. */
export const notaryCheck = contract({
  owner,
  message: 'notary-check',
  version: 1,
  title: ['公证专案核查', 'Check of a notary office'],
  kind: 'out',
  identity: rowOnce,
  schema: internal(
    Type.Object({
      ...row,
      JD: oneOf(['1', '2', '3'], '节点（1部署 2核查报告 3结论）', 'Stage'),
      JDRQ: day('节点日期', 'On'),
      JGBH: line(20, '机构编号', 'Code of the office'),
      JGMC: Type.Optional(line(120, '机构名称', 'Name of the office')),
      LY: oneOf(['1', '2', '3', '4'], '来源（1预警 2投诉 3上级交办 4媒体）', 'Source'),
      HCSX: line(200, '核查事项', 'Subject'),
      GZSL: Type.Integer({ minimum: 0, maximum: 50, label: ['涉及公证事项数', 'Acts looked into'] }),
      HCQX: day('核查期限', 'Due on'),
      HCBG: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 20_000, label: ['核查报告', 'Report'] }))),
      JL: Type.Optional(oneOf(['1', '2', '3', '4'], '结论（1无问题 2瑕疵 3违规 4违法）', 'Conclusion')),
    }),
  ),
});
