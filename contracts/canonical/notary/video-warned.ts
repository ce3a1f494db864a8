import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, number, officeOf, owner, requestId, statedOnce } from './told.js';

/** The video of an act raised a warning (N06): the association is told. */
export const videoWarned = contract({
  owner,
  message: 'video-warned',
  version: 1,
  title: ['视频记录预警', 'Video warning'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      office: officeOf,
      licence: Type.Optional(line(40, '公证员执业证号', 'Licence of the notary')),
      acceptance: Type.Optional(line(40, '受理编号', 'Acceptance number')),
      item: line(100, '检测名称', 'What was measured'),
      level: Type.Enum(['yellow', 'red'], { label: ['风险等级', 'Level'] }),
      value: line(200, '监测值', 'Value'),
      on: day('预警日期', 'Raised on'),
    }),
  ),
});
