import { Type } from 'typebox';
import { districts } from '../../bureau/shanghai/index.js';
import { internal, personal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, row, rowOnce } from './common.js';

/** The eighteen of the catalogue; 99 is what stands in none of them. */
const contentCodes = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '99'] as const;

/**
 * 表 XF_XFJ: a petition about staff or somebody the bureau supervises, a row at each step, and one without columns where it is taken back. No free text and nothing by which a petitioner is reached.
 * Of an accusation (SQLB 2) one row once it ended, by a key that is not its number: kind of respondent, how it ended and the month (ZTRQ, its first day); nobody is named.
 */
export const petitionFeed = contract({
  owner,
  message: 'petition-feed',
  version: 1,
  title: ['信访事项', 'Petition'],
  kind: 'out',
  identity: rowOnce,
  schema: internal(
    Type.Object({
      ...row,
      ZT: oneOf(['1', '2', '3', '4', '5', '6', '7', '9'], '状态（1登记 2转办 3受理 4延期 5答复 6办结 7撤销重办 9撤回）', 'How far it is'),
      ZTRQ: day('状态日期', 'On'),
      SQLB: Type.Optional(oneOf(['1', '2', '3'], '诉求类别（1建议意见 2检举控告 3申诉求决）', 'Purpose')),
      BFYLB: Type.Optional(
        oneOf(['1', '2', '3', '4', '5', '6'], '反映对象类别（1内部工作人员 2律师 3律所 4公证 5鉴定 6管理人）', 'Kind of respondent'),
      ),
      BFYR: Type.Optional(sensitive(line(100, '反映对象', 'Respondent'))),
      XFR: Type.Optional(personal(line(60, '信访人', 'Petitioner'), 'name')),
      RS: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, label: ['人数', 'Persons'] })),
      SDRQ: Type.Optional(day('收到日期', 'Received on')),
      XFQD: Type.Optional(oneOf(['1', '2', '3', '4', '5'], '信访渠道（1来信 2来访 3网上 4来电 5传真）', 'Channel')),
      YWLX: Type.Optional(oneOf(contentCodes, '业务类型', 'Business')),
      QXDM: Type.Optional(oneOf(districts.keys, '问题属地', 'District it concerns')),
      ZBDW: Type.Optional(line(120, '主办单位', 'Unit in charge')),
      SLRQ: Type.Optional(day('受理日期', 'Accepted on')),
      DFRQ: Type.Optional(day('答复日期', 'Answered on')),
      CLJG: Type.Optional(oneOf(['1', '2', '3', '4'], '处理结果（1支持 2部分支持 3解释说明 4不予支持）', 'Result')),
      BJFS: Type.Optional(
        oneOf(
          ['1', '2', '3', '4', '5', '6', '7', '8'],
          '办结方式（1答复 2告知 3不予受理 4不再受理 5导入程序 6移送 7存查 8信访人撤回）',
          'How it ended',
        ),
      ),
    }),
  ),
});
