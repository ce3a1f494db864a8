import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { classCodes, matterCodes, type ClassCode, type MatterCode } from './codes.js';
import { actIdentity, coordinates, day, fen, hiddenNumber, line, oneOf, ofAct, owner, time } from './common.js';

const name = (zh: string, en: string) => personal(line(120, zh, en), 'name');

const applicant = Type.Object({
  DSRLB: oneOf(['1', '2', '3', '4'], '当事人类别（1自然人 2企业 3金融机构 4其他组织）', 'Kind of party'),
  XM: name('姓名或名称', 'Name'),
  ZJZY: hiddenNumber,
  CSRQ: Type.Optional(personal(day('出生日期', 'Born on'), 'hidden')),
  XYDM: Type.Optional(Type.String({ format: uscc, label: ['统一社会信用代码', 'Unified social credit code'] })),
  FDDBR: Type.Optional(name('法定代表人', 'Legal representative')),
});

const agent = Type.Object({
  XM: name('代理人姓名', 'Name of the agent'),
  ZJZY: Type.Optional(hiddenNumber),
  GX: oneOf(['1', '2', '3', '4', '9'], '代理关系（1亲属 2律师 3单位员工 4中介 9其他）', 'Relation of the agent'),
});

/** 受理: an act as the office accepted it, again, whole, at every change of what was entered; `BLZT` 9 takes one back that was accepted by mistake. */
export const acceptance = contract({
  owner,
  message: 'acceptance',
  version: 1,
  title: ['公证受理', 'Acceptance of an act'],
  kind: 'in',
  identity: actIdentity,
  schema: internal(
    Type.Object({
      ...ofAct,
      SLSJ: time('受理时间', 'Accepted at'),
      GZY: line(40, '公证员执业证号', 'Licence of the notary'),
      ZL: Type.Optional(line(40, '公证员助理工号', 'Staff number of the assistant')),
      GZLB: Type.Enum(Object.keys(classCodes) as ClassCode[], { label: ['公证类别', 'Class of act'] }),
      GZSX: Type.Enum(Object.keys(matterCodes) as MatterCode[], { label: ['公证事项', 'Matter'] }),
      XXY: Type.Optional(line(20, '新领域新业务代码', 'Code of a new field of business')),
      DSR: Type.Array(applicant, { minItems: 1, maxItems: 50, label: ['申请人', 'Applicants'] }),
      DLR: Type.Optional(Type.Array(agent, { maxItems: 50, label: ['代理人', 'Agents'] })),
      BDJE: Type.Optional(fen('标的额（分）', 'Amount concerned, in fen')),
      BZSF: Type.Optional(fen('标准收费（分）', 'Fee by the tariff, in fen')),
      BZDD: oneOf(['1', '2', '3'], '办证地点（1处内 2外出 3线上）', 'Where'),
      WCSP: Type.Optional(line(40, '外出办证审批号', 'Approval of work outside')),
      ...coordinates,
      WSBL: oneOf(['1', '2', '3'], '网办程度（1全程网办 2线上申请 3线下）', 'How far online'),
      SYD: Type.Optional(line(60, '使用地', 'Where it is to be used')),
    }),
  ),
});
