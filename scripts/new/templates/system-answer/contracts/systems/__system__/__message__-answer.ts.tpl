import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { compactDate } from '../../codes/index.js';
import { contract } from '../../contract.js';

/** __messageZh__反馈: what the bureau answers. They deduplicate by QQH, our request id. */
export const __messageCamel__Answer = contract({
  owner: '__system__',
  message: '__message__-answer',
  version: 1,
  title: ['__messageZh__反馈', 'Answer to a __messageLower__'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'BH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: Type.String({ format: 'uuid', label: ['请求号', 'Request id'] }),
      BH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['编号', 'Number'] }),
      HFDW: Type.String({ minLength: 1, maxLength: 120, label: ['反馈单位', 'Answering unit'] }),
      HFRQ: Type.String({ format: compactDate, label: ['反馈日期', 'Answered on'] }),
      HFNR: sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['反馈内容', 'Answer'] })),
    }),
  ),
});
