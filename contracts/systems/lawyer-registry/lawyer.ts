import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { categoryCodes, lawyerStatusCodes } from './codes.js';
import { creditCode, day, kept, licence, line, oneOf, owner, rowId } from './common.js';

/** 律师登记: a lawyer as the registry has him, whole at every change. */
export const lawyer = contract({
  owner,
  message: 'lawyer',
  version: 1,
  title: ['律师登记', 'Registration of a lawyer'],
  kind: 'in',
  identity: { id: ['LSBH'], version: 'BBH', key: 'LSBH', order: 'version' },
  schema: internal(
    Type.Object({
      LSBH: rowId('律师编号', 'Id of the lawyer'),
      ...kept,
      XM: line(60, '姓名', 'Name'),
      LSZYZH: licence('律师执业证号', 'Licence number'),
      SFZHM: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
      XB: oneOf(['1', '2'], '性别（1男 2女）', 'Sex'),
      LSLB: oneOf(Object.keys(categoryCodes) as (keyof typeof categoryCodes)[], '律师类别', 'Category'),
      ZYZT: oneOf(
        Object.keys(lawyerStatusCodes) as (keyof typeof lawyerStatusCodes)[],
        '执业状态（1正常 2停止执业 3暂缓考核 4转所中 5注销 6吊销 7死亡待注销）',
        'Status',
      ),
      SCZYRQ: day('首次执业日期', 'First licensed on'),
      TYSHXYDM: Type.Optional(creditCode('所在律所信用代码', 'Credit code of the firm')),
      RSRQ: Type.Optional(day('入所日期', 'Joined the firm on')),
    }),
  ),
});
