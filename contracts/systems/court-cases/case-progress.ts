import { Type } from 'typebox';
import { courts } from '../../bureau/shanghai/index.js';
import { internal, personal } from '../../classes.js';
import { caseNumber, courtCaseStates, lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { stateCodes, type StateCode } from './codes.js';
import { datedWhenClosed, day, line, oneOf, owner } from './common.js';

/** A lawyer in the case and for whom he acts. */
const lawyer = Type.Object({
  LSZYZH: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
  LSXM: line(60, '律师姓名', 'Name of the lawyer'),
  LSSF: oneOf(['1', '2', '3', '4', '9'], '律师身份（1辩护人 2诉讼代理人 3法律援助 4当事人 9其他）', 'Part of the lawyer'),
  DSRMC: Type.Optional(personal(line(120, '当事人名称', 'Name of the party'), 'name')),
  SSDW: Type.Optional(oneOf(['01', '02', '03', '04', '05', '06', '07', '08', '09', '99'], '诉讼地位', 'Standing of the party')),
});

/** 案件进度: how far a case is, with every lawyer in it; again, whole, at every change. */
export const caseProgress = contract({
  owner,
  message: 'case-progress',
  version: 1,
  title: ['案件进度', 'Case progress'],
  kind: 'in',
  identity: { id: ['AH'], version: 'BBH', key: 'AH', order: 'version' },
  schema: internal(
    datedWhenClosed({
      AH: Type.String({ format: caseNumber, maxLength: 60, label: ['案号', 'Case number'] }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter of the case'] }),
      FYDM: oneOf(courts.keys, '法院代码', courts.title[1]),
      AJLB: oneOf(['1', '2', '3', '4', '5', '6', '9'], '案件类别（1刑事 2民事 3行政 4执行 5国家赔偿 6破产 9其他）', 'Kind of case'),
      SPCX: oneOf(['01', '02', '03', '04', '05', '99'], '审判程序（01一审 02二审 03再审 04特别程序 05执行 99其他）', 'Procedure'),
      AJZT: Type.Enum(Object.keys(stateCodes) as StateCode[], {
        label: ['案件状态（01立案 02排期 03审理 04中止 05结案 06上诉 07归档）', courtCaseStates.title[1]],
      }),
      AY: Type.Optional(line(200, '案由', 'Cause of action')),
      LARQ: day('立案日期', 'Filed on'),
      KTRQ: Type.Optional(day('开庭日期', 'Hearing on')),
      JARQ: Type.Optional(day('结案日期', 'Closed on')),
      JAFS: Type.Optional(
        oneOf(
          ['01', '02', '03', '04', '05', '06', '07', '99'],
          '结案方式（01判决 02裁定 03调解 04撤诉 05驳回 06移送 07执行完毕 99其他）',
          'How closed',
        ),
      ),
      LS: Type.Array(lawyer, { minItems: 1, maxItems: 60, label: ['律师', 'Lawyers'] }),
    }),
  ),
});
