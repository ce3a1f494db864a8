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
      case: closed({
        source: Type.Literal('__system__', { label: ['主管系统', 'Master'] }),
        id: Type.String({ minLength: 1, maxLength: 64, label: ['编号', 'Number'] }),
        version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter'] }),
      }, ['__messageZh__', '__messageEn__']),
      state: Type.Enum(['received', 'withdrawn'], { label: ['状态', 'State'] }),
      subject: Type.String({ minLength: 1, maxLength: 200, label: ['标题', 'Subject'] }),
      on: Type.String({ format: legalDate, label: ['日期', 'Date'] }),
      contact: Type.Optional(personal(Type.String({ minLength: 1, maxLength: 60, label: ['联系人', 'Contact'] }), 'name')),
      text: sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['内容', 'Text'] })),
    }),
  ),
});
