import { Type } from 'typebox';
import { courts } from '../../bureau/shanghai/index.js';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import {
  caseNumber,
  courtCaseKinds,
  courtCaseStates,
  courtClosings,
  courtProcedures,
  lawyerLicence,
  lawyerParts,
  partyStandings,
} from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, masterIs, owner, version } from './case.js';

const lawyer = closed({
  licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
  name: line(60, '律师姓名', 'Name of the lawyer'),
  part: lawyerParts.schema,
  party: Type.Optional(personal(line(120, '当事人名称', 'Name of the party'), 'name')),
  standing: Type.Optional(partyStandings.schema),
});

/** A court says how far a case is that lawyers act in. The id is the case number as it is read: full-width parentheses, no leading zeros. */
export const courtCaseReported = contract({
  owner,
  message: 'court-case-reported',
  version: 1,
  title: ['代理案件已报告', 'Court case reported'],
  kind: 'report',
  identity: caseIdentity,
  schema: internal(
    closed({
      case: closed(
        {
          source: masterIs('court-cases'),
          id: Type.String({ format: caseNumber, maxLength: 60, label: ['案号', 'Case number'] }),
          version,
        },
        ['案件', 'Case'],
      ),
      state: courtCaseStates.schema,
      court: courts.schema,
      kind: courtCaseKinds.schema,
      procedure: courtProcedures.schema,
      cause: Type.Optional(line(200, '案由', 'Cause of action')),
      filedOn: day('立案日期', 'Filed on'),
      hearingOn: Type.Optional(day('开庭日期', 'Hearing on')),
      closedOn: Type.Optional(day('结案日期', 'Closed on')),
      closing: Type.Optional(courtClosings.schema),
      lawyers: Type.Array(lawyer, { minItems: 1, maxItems: 60, label: ['律师', 'Lawyers'] }),
    }),
  ),
});
