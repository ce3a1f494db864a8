import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { legalDate } from '../../codes/index.js';
import { contract } from '../../contract.js';

/** The bureau answered __messageZh__ (__messageLower__): a fact, published only after it is committed. */
export const __messageCamel__Answered = contract({
  owner: '__area__',
  message: '__message__-answered',
  version: 1,
  title: ['__messageZh__已反馈', '__messageEn__ answered'],
  kind: 'fact',
  identity: { id: ['request'], key: 'case.id', order: 'key' },
  schema: internal(
    closed({
      request: Type.String({ format: 'uuid', label: ['请求号', 'Request id'] }),
      case: closed({
        source: Type.Literal('__system__', { label: ['主管系统', 'Master'] }),
        id: Type.String({ minLength: 1, maxLength: 64, label: ['编号', 'Number'] }),
      }, ['__messageZh__', '__messageEn__']),
      unit: Type.String({ minLength: 1, maxLength: 120, label: ['反馈单位', 'Answering unit'] }),
      on: Type.String({ format: legalDate, label: ['反馈日期', 'Answered on'] }),
      text: sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['反馈内容', 'Answer'] })),
    }),
  ),
});
