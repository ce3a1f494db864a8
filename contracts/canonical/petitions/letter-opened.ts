import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, owner, petitionNumber, requestId } from './petition.js';

/** Who petitioned opened the answer at the website to which it was sent by this request. */
export const letterOpened = contract({
  owner,
  message: 'letter-opened',
  version: 1,
  title: ['网上查阅答复意见书', 'Answer opened online'],
  kind: 'report',
  identity: { id: ['source', 'id'], key: 'petition', order: 'key' },
  answers: 'request',
  schema: internal(
    closed({
      source: line(64, '来源系统', 'Source'),
      id: line(64, '查阅编号', 'Number of the opening'),
      request: requestId,
      petition: petitionNumber,
      openedOn: day('查阅日期', 'Opened on'),
    }),
  ),
});
