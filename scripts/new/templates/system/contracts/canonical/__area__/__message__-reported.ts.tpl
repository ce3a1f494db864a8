import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { legalDate } from '../../codes/index.js';
import { contract } from '../../contract.js';

/** __systemEn__ reports __messageZh__ (__messageLower__): somebody says so, in our words. */
export const __messageCamel__Reported = contract({
  owner: '__area__',
  message: '__message__-reported',
  version: 1,
  title: ['__messageZh__已报告', '__messageEn__ reported'],
  kind: 'report',
  identity: { id: ['case.source', 'case.id'], version: 'case.version', key: 'case.id', order: 'version' },
  schema: internal(
    closed({
      case: closed({ source: Type.Literal('__system__'), id: Type.String({ minLength: 1, maxLength: 64 }), version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
      state: Type.Enum(['received', 'withdrawn']),
      subject: Type.String({ minLength: 1, maxLength: 200 }),
      on: Type.String({ format: legalDate }),
      contact: Type.Optional(personal(Type.String({ minLength: 1, maxLength: 60 }), 'name')),
      text: sensitive(Type.String({ minLength: 1, maxLength: 8000 })),
    }),
  ),
});
