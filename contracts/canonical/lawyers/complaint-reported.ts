import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { districts } from '../../bureau/shanghai/index.js';
import { closed } from '../../closed.js';
import { complaintGrounds, lawyerLicence, residentId, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, owner, prose, reported } from './case.js';

const complainant = closed({
  name: personal(line(60), 'name'),
  idNumber: Type.Optional(personal(Type.String({ format: residentId }), 'idNumber')),
  phone: Type.Optional(personal(line(20), 'phone')),
  address: Type.Optional(personal(line(200), 'address')),
});

const file = closed({
  id: line(64),
  name: sensitive(line(255)),
  size: Type.Optional(Type.Integer({ minimum: 0 })),
  sm3: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
});

/** The association registered a complaint, or changed what it registered. */
export const complaintReported = contract({
  owner,
  message: 'complaint-reported',
  version: 1,
  title: ['投诉已登记', 'Complaint reported'],
  kind: 'report',
  identity: caseIdentity,
  schema: internal(
    closed({
      ...reported,
      lawyer: closed({ licence: Type.String({ format: lawyerLicence }), name: line(60) }),
      firm: Type.Optional(closed({ uscc: Type.Optional(Type.String({ format: uscc })), name: Type.Optional(line(120)) })),
      district: districts.schema,
      grounds: Type.Array(complaintGrounds.schema, { minItems: 1, maxItems: 12 }),
      complainedOn: day,
      anonymous: Type.Boolean(),
      complainant: Type.Optional(complainant),
      facts: sensitive(prose),
      evidence: Type.Optional(Type.Array(file, { maxItems: 50 })),
    }),
  ),
});
