import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { violationFindings } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, requestId } from './case.js';
import { subject } from './subject.js';
import { violationNumber } from './violation.js';

/** The bureau found a violation, or its source took it back: the platform that gathers what the bureau knows is told, of no facts. What discipline inspection tells is never told on. */
export const violationConcluded = contract({
  owner,
  message: 'violation-concluded',
  version: 1,
  title: ['违法违规认定情况', 'Violation concluded'],
  kind: 'fact',
  identity: { id: ['request'], key: 'violation', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      violation: violationNumber,
      step: Type.Enum(['found', 'withdrawn'], { label: ['情况', 'Step'] }),
      kind: violationFindings.schema,
      subject,
      source: Type.Enum(['court', 'procuratorate', 'police', 'tribunal'], { label: ['信息来源', 'Source'] }),
      documentNumber: Type.Optional(line(100, '文书编号', 'Number of the document')),
      on: day('日期', 'On'),
      unit: line(120, '认定单位', 'Determining unit'),
    }),
  ),
});
