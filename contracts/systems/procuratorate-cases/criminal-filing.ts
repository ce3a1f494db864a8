import { Type, type TObject, type TProperties } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { filingStages, lawyerLicence, residentId, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { stageCodes, type StageCode } from './codes.js';
import { day, line, oneOf, owner, prose } from './common.js';

/** Who was convicted (BAJD 4) was so by a judgment that took effect on a day (SXRQ) with a result (PJJG). */
const withJudgment = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    if: Type.Object({ BAJD: Type.Literal('4') }),
    then: Type.Object({ SXRQ: Type.Unknown(), PJJG: Type.Unknown() }),
  });

/** 律师被刑事立案信息: a filing and what followed, whole at every change. */
export const criminalFiling = contract({
  owner,
  message: 'criminal-filing',
  version: 1,
  title: ['刑事立案信息', 'Criminal filing'],
  kind: 'in',
  identity: { id: ['LABH'], version: 'BBH', key: 'LABH', order: 'version' },
  schema: internal(
    withJudgment({
      LABH: line(60, '立案编号', 'Filing number'),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter of the filing'] }),
      CHBZ: Type.Optional(oneOf(['0', '1'], '撤回标志（1报送有误，已撤回）', 'Withdrawn, reported by mistake')),
      LADW: line(120, '立案机关', 'Authority that filed'),
      LARQ: day('立案日期', 'Filed on'),
      DXLX: oneOf(['1', '2'], '对象类别（1律师 2律师事务所）', 'Kind of subject'),
      XM: line(120, '姓名或名称', 'Name'),
      LSZYZH: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      SFZHM: Type.Optional(personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber')),
      CSNF: Type.Optional(personal(Type.Integer({ minimum: 1900, maximum: 2100, label: ['出生年份', 'Year of birth'] }), 'hidden')),
      SWSDM: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
      SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
      SXZM: line(200, '涉嫌罪名', 'Charge'),
      AQZY: sensitive(prose('案情摘要', 'Summary of the case')),
      FARQ: Type.Optional(day('案发日期', 'Occurred on')),
      QZCS: Type.Optional(
        oneOf(['0', '1', '2', '3', '4', '5'], '强制措施（0未采取 1拘传 2取保候审 3监视居住 4刑事拘留 5逮捕）', 'Coercive measure'),
      ),
      BAJD: Type.Enum(Object.keys(stageCodes) as StageCode[], {
        label: ['办案阶段（1侦查 2审查起诉 3不起诉 4有罪判决 5无罪判决 6撤案）', filingStages.title[1]],
      }),
      SXRQ: Type.Optional(day('判决生效日期', 'Judgment effective on')),
      PJJG: Type.Optional(line(200, '判决结果', 'Result of the judgment')),
      FLYJ: Type.Optional(line(300, '法律依据', 'Legal basis')),
    }),
  ),
});
