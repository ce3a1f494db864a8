import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { day, line, owner, sent, sentOnce } from './common.js';

/** 答复意见书: the sealed answer as PDF, with the SM3 by which the website checks it; that it took it is the delivery. */
export const replyLetter = contract({
  owner,
  message: 'reply-letter',
  version: 1,
  title: ['答复意见书送达', 'Answer to be delivered'],
  kind: 'out',
  identity: sentOnce,
  schema: internal(
    Type.Object({
      ...sent,
      WH: line(100, '文号', 'Number of the letter'),
      WSMC: line(100, '文书名称', 'Title of the letter'),
      ZFRQ: day('制发日期', 'Issued on'),
      ZYZ: Type.String({ pattern: '^[0-9A-F]{64}$', label: ['文件摘要（SM3）', 'SM3 of the PDF'] }),
      PDF: sensitive(file({ mediaTypes: ['application/pdf'], maxBytes: 20_000_000 }, ['答复意见书（PDF，Base64）', 'The answer'])),
    }),
  ),
});
