import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { internLicence, internStatuses, residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner } from './case.js';
import { byRegistry, creditCodeOf, licenceOf } from './by-registry.js';

/** The registry says who is trained where, and by whom (S19). */
export const internRegistered = contract({
  owner,
  message: 'intern-registered',
  version: 1,
  title: ['实习人员登记已报告', 'Registration of an intern reported'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      ...byRegistry,
      name: line(60, '姓名', 'Name'),
      certificate: Type.String({ format: internLicence, label: ['实习证号', 'Number of the certificate'] }),
      idNumber: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
      uscc: creditCodeOf(['实习律所信用代码', 'Credit code of the firm']),
      mentorLicence: Type.Optional(licenceOf(['指导律师执业证号', 'Licence number of the mentor'])),
      since: day('实习自', 'Since'),
      until: Type.Optional(day('实习至', 'Until')),
      status: internStatuses.schema,
    }),
  ),
});
