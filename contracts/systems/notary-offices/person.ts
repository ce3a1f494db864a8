import { Type, type TObject, type TProperties } from 'typebox';
import { internal, personal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, office, oneOf, owner, staffNumber, versionOf } from './common.js';

/** Who has left says when and why; a grade comes with its certificate where there is one. */
const complete = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      {
        if: Type.Object({ ZYZT: Type.Enum(['3']) }),
        then: Type.Object({ LGRQ: Type.Unknown(), LGYY: Type.Unknown() }),
      },
    ],
  });

const talent = Type.Object({
  RCLB: line(60, '人才项目', 'Programme'),
  RCJB: oneOf(['1', '2', '3'], '级别（1国家 2市 3区）', 'Level'),
  RXRQ: day('入选日期', 'Since'),
});

/** 人员: somebody of an office as it is now, again, whole, at every change; of who leaves once more, with the day and the reason. */
export const person = contract({
  owner,
  message: 'person',
  version: 1,
  title: ['机构人员', 'Staff of an office'],
  kind: 'in',
  identity: { id: ['RYBH', 'JGBH'], version: 'BBH', key: 'JGBH', order: 'version' },
  schema: internal(
    complete({
      JGBH: office,
      RYBH: staffNumber,
      BBH: versionOf('人员信息版本号', 'Version counter of the entry'),
      XM: Type.String({ minLength: 1, maxLength: 60, label: ['姓名', 'Name'] }),
      XB: oneOf(['1', '2'], '性别（1男 2女）', 'Sex'),
      CSRQ: Type.Optional(personal(day('出生日期', 'Born on'), 'hidden')),
      RYLB: oneOf(['1', '2', '3'], '人员类别（1公证员 2公证员助理 3行政人员）', 'Kind'),
      ZYZT: oneOf(['1', '2', '3'], '执业状态（1执业 2停止执业 3离岗）', 'Status'),
      ZBBZ: Type.Boolean({ label: ['在编', 'On the establishment'] }),
      GLCJ: oneOf(['1', '2', '3', '9'], '管理层级（1主任 2副主任 3部门负责人 9无）', 'Management level'),
      XL: Type.Optional(oneOf(['1', '2', '3', '4'], '学历（1博士 2硕士 3本科 4专科）', 'Degree')),
      FXXL: Type.Optional(Type.Boolean({ label: ['法学学历', 'Law degree'] })),
      ZYLY: Type.Optional(
        Type.Array(oneOf(['1', '2', '3', '4', '5', '6'], '专业领域（1家事 2金融 3不动产 4涉外 5知识产权 6商事）', 'Field'), {
          maxItems: 6,
          label: ['专业领域', 'Fields'],
        }),
      ),
      JSZC: Type.Optional(oneOf(['1', '2', '3', '4', '5'], '技术职称（1一级 2二级 3三级 4四级 5助理）', 'Title')),
      ZCZSH: Type.Optional(line(60, '职称证书编号', 'Number of the certificate of the title')),
      ZZMM: Type.Optional(oneOf(['1', '2', '9'], '政治面貌（1中共党员 2共青团员 9其他）', 'Party or league')),
      RC: Type.Optional(Type.Array(talent, { maxItems: 20, label: ['人才名录', 'Talent lists'] })),
      ZYRQ: Type.Optional(day('首次执业日期', 'First licensed on')),
      RSRQ: Type.Optional(day('入所日期', 'Joined the office on')),
      LGRQ: Type.Optional(day('离岗日期', 'Left on')),
      LGYY: Type.Optional(oneOf(['1', '2', '3', '4'], '离岗原因（1退休 2离职 3调动 4死亡）', 'Why')),
    }),
  ),
});
