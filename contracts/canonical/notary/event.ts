import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, number, officeOf, owner, requestId, statedOnce } from './told.js';

/** An event of a notary office came to another node (N42, N43): the supervision platform is told. */
export const event = contract({
  owner,
  message: 'event',
  version: 1,
  title: ['公证监管事件', 'Event of a notary office'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      office: officeOf,
      theme: line(60, '风险类别', 'Theme'),
      level: Type.Enum(['yellow', 'red'], { label: ['风险等级', 'Level'] }),
      state: line(60, '事件节点', 'Node'),
      on: day('节点日期', 'On'),
    }),
  ),
});
