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
      request: Type.String({ format: 'uuid' }),
      case: closed({ source: Type.Literal('__system__'), id: Type.String({ minLength: 1, maxLength: 64 }) }),
      unit: Type.String({ minLength: 1, maxLength: 120 }),
      on: Type.String({ format: legalDate }),
      text: sensitive(Type.String({ minLength: 1, maxLength: 8000 })),
    }),
  ),
});
