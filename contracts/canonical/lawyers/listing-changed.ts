import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { lawyerLists } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, requestId } from './case.js';
import { subject } from './subject.js';

/** A lawyer or a firm was put on the yellow or black list, or is off it again (L04): the platform that gathers what the bureau knows is told, of no grounds. */
export const listingChanged = contract({
  owner,
  message: 'listing-changed',
  version: 1,
  title: ['名单变动', 'Listing changed'],
  kind: 'fact',
  identity: { id: ['request'], key: 'entry', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      entry: line(40, '名单记录编号', 'Number of the entry'),
      step: Type.Enum(['listed', 'expired', 'removed', 'revoked'], { label: ['变动', 'Step'] }),
      list: lawyerLists.schema,
      subject,
      on: day('日期', 'On'),
      until: Type.Optional(day('有效期至', 'Valid until')),
    }),
  ),
});
