import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, number, owner, requestId, statedOnce } from './told.js';

/** A document was sent to the notary association, to be signed for or as a copy (N15–N17). */
export const documentSent = contract({
  owner,
  message: 'document-sent',
  version: 1,
  title: ['公证文件已发送', 'Document sent'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      docNo: line(100, '文号', 'Document number'),
      title: line(200, '标题', 'Title'),
      type: Type.Enum(['supervision', 'industry'], { label: ['文件类型', 'Type'] }),
      urgency: Type.Enum(['flash', 'urgent', 'usual'], { label: ['紧急程度', 'Urgency'] }),
      way: Type.Enum(['to', 'cc'], { label: ['送达方式', 'To sign for, or a copy'] }),
      unit: line(120, '发文单位', 'Sending unit'),
      on: day('发送日期', 'Sent on'),
      dueOn: Type.Optional(day('反馈期限', 'Answer due on')),
    }),
  ),
});
