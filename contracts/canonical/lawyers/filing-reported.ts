import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { filingResults } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, owner, prose, reported } from './case.js';

/** The association accepted and filed a complaint, or did not. */
export const filingReported = contract({
  owner,
  message: 'filing-reported',
  version: 1,
  title: ['立案审查已报告', 'Filing reported'],
  kind: 'report',
  identity: caseIdentity,
  schema: internal(
    closed({
      ...reported,
      result: filingResults.schema,
      decidedOn: day('立案审查日期', 'Filing decided on'),
      filingNumber: Type.Optional(line(60, '立案文号', 'Filing number')),
      notifiedOn: Type.Optional(day('通知日期', 'Notified on')),
      transferredTo: Type.Optional(line(120, '转送机关', 'Transferred to')),
      reason: Type.Optional(sensitive(prose('立案审查理由', 'Reason of filing review'))),
    }),
  ),
});
