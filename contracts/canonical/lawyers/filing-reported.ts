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
      decidedOn: day,
      filingNumber: Type.Optional(line(60)),
      notifiedOn: Type.Optional(day),
      transferredTo: Type.Optional(line(120)),
      reason: Type.Optional(sensitive(prose)),
    }),
  ),
});
