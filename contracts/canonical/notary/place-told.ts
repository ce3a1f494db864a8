import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { placePrecisions, placeResults } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, owner, requestId } from './told.js';

/** The map service says where the address of an office lies, or that it does not know. */
export const placeTold = contract({
  owner,
  message: 'place-told',
  version: 1,
  title: ['机构坐标已答复', 'Place of an address told'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'number', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: Type.Literal('maps', { label: ['答复系统', 'Who answers'] }),
      receipt: line(64, '回执编号', 'Id of the answer'),
      request: requestId,
      number,
      result: placeResults.schema,
      on: day('解析日期', 'On'),
      coordinates: Type.Optional(line(40, '坐标（经度,纬度）', 'Longitude,latitude')),
      precision: Type.Optional(placePrecisions.schema),
      reason: Type.Optional(line(500, '未解析原因', 'Why it was not found')),
    }),
  ),
});
