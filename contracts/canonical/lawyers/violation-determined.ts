import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { findingSources, violationFindings } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, prose, requestId } from './case.js';
import { subject } from './subject.js';
import { violationNumber } from './violation.js';

/** The bureau found that a lawyer or a firm acted against the law or the rules; `request` is what receipt and return refer to. */
export const violationDetermined = contract({
  owner,
  message: 'violation-determined',
  version: 1,
  title: ['违法违规已认定', 'Violation determined'],
  kind: 'fact',
  identity: { id: ['request'], key: 'violation', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      violation: violationNumber,
      kind: violationFindings.schema,
      subject,
      source: findingSources.schema,
      documentNumber: Type.Optional(line(100, '文书编号', 'Number of the document')),
      facts: sensitive(prose('违法违规事实', 'Facts')),
      legalBasis: Type.Optional(line(300, '法律依据', 'Legal basis')),
      determinedOn: day('认定日期', 'Determined on'),
      unit: line(120, '认定单位', 'Determining unit'),
      withdrawn: Type.Optional(Type.Boolean({ label: ['来源已撤回', 'Taken back by its source'] })),
    }),
  ),
});
