import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { placeNumbers } from './codes.js';
import { line, moment, oneOf, owner } from './common.js';

const companion = Type.Object({
  XM: line(60, '姓名', 'Name'),
  SF: Type.Optional(oneOf(['1', '2', '3'], '身份（1律师 2实习律师 3翻译）', 'Role')),
  ZH: Type.Optional(line(40, '证号', 'Certificate')),
});

/** 会见预约申请: a lawyer asks to meet who is held, in one of two spans of time. The answer is 会见安排. */
export const meetingRequest = contract({
  owner,
  message: 'meeting-request',
  version: 1,
  title: ['会见预约申请', 'Request to meet'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'SQBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: Type.String({ format: 'uuid', label: ['请求号', 'Request id'] }),
      SQBH: line(40, '申请编号', 'Number of the request'),
      LSZYZH: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
      LSXM: line(60, '律师姓名', 'Name of the lawyer'),
      CSDM: oneOf(placeNumbers, '看守所或监狱代码', 'Detention house or prison'),
      BHJR: personal(line(60, '被会见人', 'Who is met'), 'name'),
      AJBH: Type.Optional(line(100, '案号或立案文号', 'Number of the case')),
      SD: Type.Array(Type.Object({ KSSJ: moment('开始时间', 'From'), JSSJ: moment('结束时间', 'Until') }), {
        minItems: 1,
        maxItems: 2,
        label: ['可会见时段', 'Spans of time'],
      }),
      SXRY: Type.Optional(Type.Array(companion, { maxItems: 5, label: ['随行人员', 'Companions'] })),
    }),
  ),
});
