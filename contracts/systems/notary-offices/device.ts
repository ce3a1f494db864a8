import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { line, office, oneOf, owner, time } from './common.js';

/** 设备心跳: a device of an office says every five minutes that it is there. */
export const device = contract({
  owner,
  message: 'device',
  version: 1,
  title: ['设备心跳', 'Heartbeat of a device'],
  kind: 'in',
  identity: { id: ['SBBH', 'JGBH'], version: 'XH', key: 'JGBH', order: 'version' },
  schema: internal(
    Type.Object({
      JGBH: office,
      SBBH: Type.String({ pattern: '^[0-9A-Za-z-]{1,40}$', label: ['设备编号', 'Number of the device'] }),
      XH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['心跳序号', 'Counter of its heartbeats'] }),
      SBLB: oneOf(['1', '2', '3'], '设备类别（1录音录像 2身份核验终端 3自助终端）', 'Kind of device'),
      SBMC: line(100, '设备名称', 'Name of the device'),
      SBZT: oneOf(['1', '2'], '设备状态（1在线 2故障）', 'State of the device'),
      XTSJ: time('心跳时间', 'Heard at'),
    }),
  ),
});
