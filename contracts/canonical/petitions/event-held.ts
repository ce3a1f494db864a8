import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { answered, answeredOnce, day, digest, owner, reportedEvent } from './petition.js';

/** What the ministry has: how many events of the case, and what it has of this one. */
export const eventHeld = contract({
  owner,
  message: 'event-held',
  version: 1,
  title: ['部级平台现有数据', 'What the ministry holds'],
  kind: 'report',
  identity: answeredOnce,
  answers: 'request',
  schema: internal(
    closed({
      ...answered,
      count: Type.Integer({ minimum: 0, maximum: 10_000, label: ['本件事项数', 'Events of the case'] }),
      held: Type.Optional(
        closed(
          {
            event: reportedEvent,
            version: Type.Integer({ minimum: 1, maximum: 9999, label: ['报文版本', 'Version of what was said'] }),
            digest: digest('内容摘要（SM3）', 'SM3 of what was said'),
            happenedOn: day('发生日期', 'Happened on'),
          },
          ['所存事项', 'What it has'],
        ),
      ),
    }),
  ),
});
