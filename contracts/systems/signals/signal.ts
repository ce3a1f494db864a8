import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { lawyerLicence, residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { kindWords, type KindWord } from './codes.js';
import { day, line, oneOf, owner } from './common.js';

/** 核查线索: one thing that is known of a lawyer, by his licence or his resident ID number. A correction counts its version up. */
export const signal = contract({
  owner,
  message: 'signal',
  version: 1,
  title: ['僵尸律师核查线索', 'Signal of a lawyer'],
  kind: 'in',
  identity: { id: ['XSBH'], version: 'BBH', key: 'XSBH', order: 'version' },
  schema: internal(
    Type.Object({
      XSBH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['线索编号', 'Number of the signal'] }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter of the signal'] }),
      CHBZ: Type.Optional(oneOf(['0', '1'], '撤回标志（1已撤回）', 'Withdrawn')),
      XM: line(60, '姓名', 'Name'),
      LSZYZH: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      SFZHM: Type.Optional(personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber')),
      XSLB: Type.Enum(Object.keys(kindWords) as KindWord[], {
        label: ['线索类别（死亡、任职、社保、考核、执业活动、休假）', 'Kind of signal'],
      }),
      RQ: day('日期（死亡、任职、最近一次缴费、考核、活动、休假开始）', 'On'),
      JZRQ: Type.Optional(day('截止日期（任职、休假）', 'Until')),
      XXLY: line(120, '信息来源', 'Said by'),
      SJRQ: day('数据日期', 'Data as of'),
    }),
  ),
});
