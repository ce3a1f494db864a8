import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, prose } from './common.js';
import { requestId } from './urge.js';

/** 信访导入投诉: a petition that complains about a lawyer or a firm is led into the complaint procedure of the association, which answers with 导入签收. */
export const complaintForwarded = contract({
  owner,
  message: 'complaint-forwarded',
  version: 1,
  title: ['信访导入投诉', 'Petition led into a complaint'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'XFBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      XFBH: line(40, '信访编号', 'Number of the petition'),
      DRDW: line(120, '导入单位', 'Forwarding unit'),
      DRRQ: day('导入日期', 'Forwarded on'),
      SDRQ: day('信访收到日期', 'Petition received on'),
      TSRXM: Type.Optional(personal(line(60, '投诉人姓名', 'Complainant'), 'name')),
      TSRDH: Type.Optional(personal(line(20, '投诉人电话', 'Telephone of the complainant'), 'phone')),
      BTSLX: oneOf(['1', '2'], '被投诉对象类型（1律师 2律师事务所）', 'Kind of respondent'),
      BTSMC: sensitive(line(100, '被投诉对象', 'Respondent')),
      TSNR: sensitive(prose('投诉内容', 'Complaint')),
      TSSQ: Type.Optional(sensitive(prose('投诉请求，每行一项', 'Demands, a line each'))),
    }),
  ),
});
