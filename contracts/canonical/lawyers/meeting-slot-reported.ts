import { Type } from 'typebox';
import { meetingPlaces } from '../../bureau/shanghai/index.js';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { line, owner, version } from './case.js';
import { moment, practisedIdentity } from './practised.js';

/** A detention house or a prison says how many lawyers it can still receive in a span of time (L09). */
export const meetingSlotReported = contract({
  owner,
  message: 'meeting-slot-reported',
  version: 1,
  title: ['可预约会见时段已报告', 'Room for meetings reported'],
  kind: 'report',
  identity: practisedIdentity,
  schema: internal(
    closed({
      source: Type.Literal('police', { label: ['来源', 'Source'] }),
      id: line(64, '时段编号', 'Number of the slot'),
      version,
      withdrawn: Type.Boolean({ label: ['已撤回', 'Withdrawn'] }),
      place: meetingPlaces.schema,
      from: moment('开始时间', 'From'),
      until: moment('结束时间', 'Until'),
      left: Type.Integer({ minimum: 0, maximum: 1000, label: ['剩余可预约数', 'Left to book'] }),
    }),
  ),
});
