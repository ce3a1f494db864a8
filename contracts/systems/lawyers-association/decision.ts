import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, ofCase, oneOf, owner, prose, yesNo } from './common.js';

/** A sanctioning decision (CLJG 1) names its sanctions. */
const namedIfSanctioned = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { if: Type.Object({ CLJG: Type.Literal('1') }), then: Type.Object({ CFZL: Type.Array(Type.Unknown()) }) });

/** 处理结果: the decision, again when it is served, published or archived. */
export const decision = contract({
  owner,
  message: 'decision',
  version: 1,
  title: ['处理结果', 'Decision'],
  kind: 'in',
  identity: caseIdentity,
  schema: internal(
    namedIfSanctioned({
      ...ofCase,
      CLJG: oneOf(['1', '2', '3', '4'], '处理结果（1处分 2不予处分 3移送 4终止）', 'Result'),
      CFZL: Type.Optional(
        Type.Array(oneOf(['01', '02', '03', '04', '05', '06'], '处分种类', 'Sanction'), { minItems: 1, maxItems: 6, uniqueItems: true }),
      ),
      ZZYS: Type.Optional(Type.Integer({ minimum: 1, maximum: 12, label: ['中止会员权利月数', 'Months of suspension'] })),
      JDWH: Type.Optional(line(60, '决定书文号', 'Number of the decision')),
      JDRQ: day('决定日期', 'Decided on'),
      SDRQ: Type.Optional(day('送达日期', 'Served on')),
      SFGK: Type.Optional(yesNo('是否公开', 'Published')),
      CLYJ: Type.Optional(sensitive(prose('处理意见', 'Reasons'))),
    }),
  ),
});
