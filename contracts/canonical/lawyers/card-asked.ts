import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { isoInstant, lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, owner, requestId } from './case.js';

/** Somebody signs in by the electronic licence: its lawyer is to confirm with his certificate (L16). */
export const cardAsked = contract({
  owner,
  message: 'card-asked',
  version: 1,
  title: ['电子证登录确认已申请', 'Confirmation by the electronic licence asked for'],
  kind: 'fact',
  identity: { id: ['request'], key: 'check', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      check: line(40, '核验编号', 'Number of the check'),
      licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number'] }),
      name: personal(line(60, '姓名', 'Name'), 'name'),
      at: Type.String({ format: isoInstant, label: ['申请时间', 'Asked at'] }),
    }),
  ),
});
