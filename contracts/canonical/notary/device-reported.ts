import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { deviceKinds, deviceStates } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { instant, line, master, office, owner } from './act.js';

/** A device of an office is there. */
export const deviceReported = contract({
  owner,
  message: 'device-reported',
  version: 1,
  title: ['设备心跳已报告', 'Heartbeat reported'],
  kind: 'report',
  identity: { id: ['device.source', 'device.id'], version: 'device.beat', key: 'device.id', order: 'version' },
  schema: internal(
    closed({
      device: closed(
        {
          source: master,
          id: line(64, '设备编号', 'Office and number of the device'),
          beat: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['心跳序号', 'Counter of its heartbeats'] }),
          office,
        },
        ['设备', 'Device'],
      ),
      kind: deviceKinds.schema,
      name: line(100, '设备名称', 'Name of the device'),
      state: deviceStates.schema,
      heardAt: instant('心跳时间', 'Heard at'),
    }),
  ),
});
