import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { lawyerLicence, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { sanctionCodes, type SanctionCode } from './codes.js';
import { day, line, oneOf, owner, prose, requestId } from './common.js';

const sanction = Type.Object({
  ZL: Type.Enum(Object.values(sanctionCodes) as SanctionCode[], { label: ['种类', 'Kind'] }),
  JE: Type.Optional(Type.String({ pattern: '^\\d{1,13}\\.\\d{2}$', label: ['金额（元）', 'Amount in CNY'] })),
  YS: Type.Optional(Type.Integer({ minimum: 1, maximum: 12, label: ['月数', 'Months'] })),
});

/** What is published says what for and since when; what is taken back says when and why. */
const tellingByAction = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      {
        if: Type.Object({ CZ: Type.Literal('1') }),
        then: Type.Object({ CFXX: Type.Unknown(), JDRQ: Type.Unknown(), SXRQ: Type.Unknown(), YJ: Type.Unknown() }),
      },
      { if: Type.Object({ CZ: Type.Literal('2') }), then: Type.Object({ CXRQ: Type.Unknown(), CXYY: Type.Unknown() }) },
    ],
  });

/** 处罚惩戒公示: a penalty or sanction is shown to the public, or no longer. The platform answers with 公示回执. */
export const sanctionPublication = contract({
  owner,
  message: 'sanction-publication',
  version: 1,
  title: ['处罚惩戒公示', 'Publication of a sanction'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'JLBH', order: 'key' },
  schema: internal(
    tellingByAction({
      QQH: requestId,
      CZ: oneOf(['1', '2'], '操作（1公示 2撤销公示）', 'Publish or take back'),
      JLBH: line(40, '记录编号', 'Number of the record'),
      LB: oneOf(['1', '2'], '类别（1行政处罚 2行业惩戒）', 'Sort'),
      JDWH: line(100, '决定书文号', 'Decision number'),
      JDJG: line(120, '决定机关', 'Deciding authority'),
      DXLX: oneOf(['1', '2'], '对象类别（1律师 2律师事务所）', 'Kind of subject'),
      XM: line(120, '姓名或名称', 'Name'),
      ZYZH: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      SWSDM: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
      SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
      CFXX: Type.Optional(Type.Array(sanction, { minItems: 1, maxItems: 6, label: ['处罚惩戒', 'Sanctions'] })),
      JDRQ: Type.Optional(day('决定日期', 'Decided on')),
      SXRQ: Type.Optional(day('生效日期', 'Effective from')),
      JZRQ: Type.Optional(day('届满日期', 'Effective to')),
      SS: Type.Optional(sensitive(prose('违法违规事实', 'Facts'))),
      YJ: Type.Optional(line(300, '法律依据', 'Legal basis')),
      CXRQ: Type.Optional(day('撤销日期', 'Withdrawn on')),
      CXYY: Type.Optional(sensitive(prose('撤销原因', 'Reason'))),
    }),
  ),
});
