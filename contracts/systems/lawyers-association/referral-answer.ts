import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseId, day, line, oneOf, owner, prose } from './common.js';
import { requestId } from './urge.js';

/** Who does not agree (DFJG 2) says why. */
const withReasonIfRefused = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { if: Type.Object({ DFJG: Type.Literal('2') }), then: Type.Object({ DFYJ: Type.String() }) });

/** 移送答复: whether the association hands the case's files over, matched by our request id. */
export const referralAnswer = contract({
  owner,
  message: 'referral-answer',
  version: 1,
  title: ['移送答复', 'Answer to a referral'],
  kind: 'in',
  identity: { id: ['DFBH'], key: 'AJBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    withReasonIfRefused({
      DFBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['答复编号', 'Answer id'] }),
      QQH: requestId,
      AJBH: caseId,
      DFJG: oneOf(['1', '2', '9'], '答复结果（1同意移送 2不同意移送 9查无此案）', 'Answer'),
      DFRQ: day('答复日期', 'Answered on'),
      YJRQ: Type.Optional(day('案卷移交日期', 'Files handed over on')),
      JBR: Type.Optional(line(60, '经办人', 'Handler')),
      DFYJ: Type.Optional(sensitive(prose('答复意见', 'Opinion'))),
    }),
  ),
});
