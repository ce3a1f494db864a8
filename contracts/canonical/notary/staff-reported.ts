import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, owner } from './act.js';
import { oneOf, told, yesNo } from './office.js';

const talent = closed({
  programme: line(60, '人才项目', 'Programme'),
  level: oneOf(['national', 'city', 'district'], '级别', 'Level'),
  since: day('入选日期', 'Since'),
});

/** Somebody of a notary office, as the office says he is now. */
export const staffReported = contract({
  owner,
  message: 'staff-reported',
  version: 1,
  title: ['机构人员已报告', 'Staff reported'],
  kind: 'report',
  identity: { id: ['staff.source', 'staff.id'], version: 'staff.version', key: 'staff.id', order: 'version' },
  schema: internal(
    closed({
      staff: told('人员编号', 'Office and number of the person', ['机构人员', 'Person']),
      number: line(40, '执业证号（工号）', 'Licence or staff number'),
      name: line(60, '姓名', 'Name'),
      sex: oneOf(['male', 'female'], '性别', 'Sex'),
      bornOn: Type.Optional(personal(day('出生日期', 'Born on'), 'hidden')),
      kind: oneOf(['notary', 'assistant', 'staff'], '人员类别', 'Kind'),
      status: oneOf(['practising', 'suspended', 'left'], '执业状态', 'Status'),
      onStaff: yesNo('在编', 'On the establishment'),
      post: oneOf(['director', 'deputy', 'section', 'none'], '管理层级', 'Management level'),
      degree: Type.Optional(oneOf(['doctor', 'master', 'bachelor', 'college'], '学历', 'Degree')),
      lawDegree: Type.Optional(yesNo('法学学历', 'Law degree')),
      fields: Type.Optional(
        Type.Array(oneOf(['family', 'finance', 'property', 'foreign', 'intellectual', 'company'], '专业领域', 'Field'), {
          maxItems: 6,
          label: ['专业领域', 'Fields'],
        }),
      ),
      title: Type.Optional(oneOf(['first', 'second', 'third', 'fourth', 'junior'], '技术职称', 'Title')),
      titleCertificate: Type.Optional(line(60, '职称证书编号', 'Number of the certificate')),
      standing: Type.Optional(oneOf(['party', 'league', 'other'], '政治面貌', 'Party or league')),
      talents: Type.Optional(Type.Array(talent, { maxItems: 20, label: ['人才名录', 'Talent lists'] })),
      licensedOn: Type.Optional(day('首次执业日期', 'First licensed on')),
      joinedOn: Type.Optional(day('入所日期', 'Joined the office on')),
      leftOn: Type.Optional(day('离岗日期', 'Left on')),
      leaving: Type.Optional(oneOf(['retired', 'left', 'moved', 'died'], '离岗原因', 'Why he left')),
    }),
  ),
});
