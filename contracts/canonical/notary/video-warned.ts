import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, owner } from './act.js';

/** A warning of the recordings of an act (N06): the association is told of it. */
export const videoWarned = contract({
  owner,
  message: 'video-warned',
  version: 1,
  title: ['视频记录预警', 'Warning of recordings'],
  kind: 'fact',
  identity: { id: ['warning'], key: 'warning', order: 'key' },
  schema: internal(
    closed({
      warning: line(40, '预警编号', 'Number of the warning'),
      office: line(100, '公证机构', 'Office'),
      level: Type.Enum(['yellow', 'red'], { label: ['级别', 'Level'] }),
      item: line(100, '检测名称', 'What was found'),
      value: line(60, '监测值', 'Value'),
      threshold: line(200, '阈值', 'Threshold'),
      raisedOn: day('预警日期', 'Raised on'),
    }),
  ),
});
