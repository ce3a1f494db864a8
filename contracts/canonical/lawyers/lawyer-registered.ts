import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { lawyerCategories, lawyerStatuses, residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner } from './case.js';
import { byRegistry, creditCodeOf, licenceOf } from './by-registry.js';

/** The registry says how a lawyer stands (S19). */
export const lawyerRegistered = contract({
  owner,
  message: 'lawyer-registered',
  version: 1,
  title: ['律师登记已报告', 'Registration of a lawyer reported'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      ...byRegistry,
      name: line(60, '姓名', 'Name'),
      licence: licenceOf(['执业证号', 'Licence number']),
      idNumber: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
      sex: Type.Enum(['male', 'female'], { label: ['性别', 'Sex'] }),
      category: lawyerCategories.schema,
      status: lawyerStatuses.schema,
      licensedOn: day('首次执业日期', 'First licensed on'),
      uscc: Type.Optional(creditCodeOf(['所在律所信用代码', 'Credit code of the firm'])),
      joinedOn: Type.Optional(day('入所日期', 'Joined the firm on')),
    }),
  ),
});
