import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { isoInstant, lawyerLicence, residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, owner, requestId } from './case.js';

/** Somebody who wants to sign in says which lawyer he is, and consented to be looked at (L16). */
export const identityAsked = contract({
  owner,
  message: 'identity-asked',
  version: 1,
  title: ['身份核验已申请', 'Identity check asked for'],
  kind: 'fact',
  identity: { id: ['request'], key: 'check', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      check: line(40, '核验编号', 'Number of the check'),
      licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number'] }),
      name: personal(line(60, '姓名', 'Name'), 'name'),
      idNumber: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
      consentedAt: Type.String({ format: isoInstant, label: ['本人单独同意时间', 'When he consented'] }),
    }),
  ),
});
