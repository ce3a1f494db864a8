import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { placeNumbers } from './codes.js';
import { moment, number, oneOf, owner, version, withdrawn } from './common.js';

/** 可预约会见时段: how many lawyers can still be received at a place in a span of time. */
export const meetingSlot = contract({
  owner,
  message: 'meeting-slot',
  version: 1,
  title: ['可预约会见时段', 'Room for meetings'],
  kind: 'in',
  identity: { id: ['SDBH'], version: 'BBH', key: 'SDBH', order: 'version' },
  schema: internal(
    Type.Object({
      SDBH: number('时段编号', 'Number of the slot'),
      BBH: version,
      CHBZ: Type.Optional(withdrawn),
      CSDM: oneOf(placeNumbers, '看守所或监狱代码', 'Detention house or prison'),
      KSSJ: moment('开始时间', 'From'),
      JSSJ: moment('结束时间', 'Until'),
      KYS: Type.Integer({ minimum: 0, maximum: 1000, label: ['剩余可预约数', 'Left to book'] }),
    }),
  ),
});
