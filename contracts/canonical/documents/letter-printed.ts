import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, digest, line, owner, requestId } from './letter.js';

/** A letter that is to be sealed has its PDF, with a place for the seal: one is asked for it. */
export const letterPrinted = contract({
  owner,
  message: 'letter-printed',
  version: 1,
  title: ['文书待签章', 'Letter to be sealed'],
  kind: 'fact',
  identity: { id: ['request'], key: 'number', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      number: line(100, '文号', 'Number of the letter'),
      title: line(100, '文书名称', 'Title of the letter'),
      unit: line(120, '用印单位', 'Unit that seals'),
      issuedOn: day('制发日期', 'Issued on'),
      digest,
      room: Type.Integer({ minimum: 1, label: ['签章值最大长度（字节）', 'Bytes that the place for the seal holds'] }),
    }),
  ),
});
