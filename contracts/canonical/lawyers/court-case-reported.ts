import { Type } from 'typebox';
import { courts } from '../../bureau/shanghai/index.js';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { caseNumber, courtCaseKinds, courtCaseStates, courtClosings, courtProcedures, lawyerLicence, lawyerParts, partyStandings } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, owner } from './case.js';

const lawyer = closed({
  licence: Type.String({ format: lawyerLicence }),
  name: line(60),
  part: lawyerParts.schema,
  party: Type.Optional(personal(line(120), 'name')),
  standing: Type.Optional(partyStandings.schema),
});

/** A court says how far a case is that lawyers act in. The id is the case number as it is read: full-width parentheses, no leading zeros. */
export const courtCaseReported = contract({
  owner,
  message: 'court-case-reported',
  version: 1,
  title: ['涉诉案件已报告', 'Court case reported'],
  kind: 'report',
  identity: caseIdentity,
  schema: internal(
    closed({
      case: closed({ source: Type.Literal('court-cases'), id: Type.String({ format: caseNumber, maxLength: 60 }), version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
      state: courtCaseStates.schema,
      court: courts.schema,
      kind: courtCaseKinds.schema,
      procedure: courtProcedures.schema,
      cause: Type.Optional(line(200)),
      filedOn: day,
      hearingOn: Type.Optional(day),
      closedOn: Type.Optional(day),
      closing: Type.Optional(courtClosings.schema),
      lawyers: Type.Array(lawyer, { minItems: 1, maxItems: 60 }),
    }),
  ),
});
