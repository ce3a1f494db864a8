import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import {
  bribeBands,
  bribeOutcomes,
  briberKinds,
  coerciveMeasures,
  filingStages,
  violationDocuments,
  violationSources,
} from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, prose, version } from './case.js';
import { reportedSubject } from './subject.js';

/** Of the receiver nothing is kept, and of the sum only its band. */
const bribe = closed(
  {
    briberKind: briberKinds.schema,
    from: day('行贿时间', 'Bribed on, or from'),
    to: Type.Optional(day('行贿时间止', 'Bribed to')),
    amountBand: bribeBands.schema,
    outcome: bribeOutcomes.schema,
  },
  ['行贿', 'Bribery'],
);

/** What cannot be judged without: the charge and how far a filing is, the bribe of a bribery case. */
const tellingBySource = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    additionalProperties: false,
    allOf: [
      { if: Type.Object({ source: Type.Literal('procuratorate') }), then: Type.Object({ charge: Type.Unknown(), stage: Type.Unknown() }) },
      { if: Type.Object({ source: Type.Literal('discipline') }), then: Type.Object({ bribe: Type.Unknown() }) },
    ],
  });

/** A court, procuratorate, discipline inspection, the police or a tribunal says that a lawyer or a firm broke the law or the rules, or takes that back. */
export const violationReported = contract({
  owner,
  message: 'violation-reported',
  version: 1,
  title: ['违法违规信息已报告', 'Violation reported'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    tellingBySource({
      source: violationSources.schema,
      id: line(64, '来源编号', 'Id at the source'),
      version,
      withdrawn: Type.Boolean({ label: ['已撤回', 'Withdrawn'] }),
      authority: line(120, '作出机关', 'Authority'),
      subject: reportedSubject,
      occurredOn: Type.Optional(day('行为发生日期', 'Occurred on')),
      decidedOn: Type.Optional(day('作出日期', 'Decided on')),
      effectiveFrom: Type.Optional(day('生效日期', 'Effective from')),
      effectiveTo: Type.Optional(day('效力截止日期', 'Effective to')),
      documentNumber: line(100, '文书编号', 'Number of the document'),
      documentKind: violationDocuments.schema,
      act: sensitive(prose('行为', 'Act')),
      charge: Type.Optional(line(200, '涉嫌罪名', 'Charge')),
      measure: Type.Optional(coerciveMeasures.schema),
      stage: Type.Optional(filingStages.schema),
      bribe: Type.Optional(bribe),
      penalty: Type.Optional(line(200, '处理结果', 'Penalty')),
      finding: Type.Optional(sensitive(prose('认定意见', 'Finding'))),
      legalBasis: Type.Optional(line(300, '法律依据', 'Legal basis')),
      published: Type.Optional(Type.Boolean({ label: ['是否公开', 'Published'] })),
    }),
  ),
});
