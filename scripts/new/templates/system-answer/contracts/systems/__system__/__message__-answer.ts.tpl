import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, itemId, line, owner } from './common.js';

/** __messageZh__反馈: what the bureau answers. They deduplicate by QQH, our request id. */
export const __messageCamel__Answer = contract({
  owner,
  message: '__message__-answer',
  version: 1,
  title: ['__messageZh__反馈', 'Answer to a __messageLower__'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'BH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: Type.String({ format: 'uuid', label: ['请求号', 'Request id'] }),
      BH: itemId,
      HFDW: line(120, '反馈单位', 'Answering unit'),
      HFRQ: day('反馈日期', 'Answered on'),
      HFNR: sensitive(line(8000, '反馈内容', 'Answer')),
    }),
  ),
});
