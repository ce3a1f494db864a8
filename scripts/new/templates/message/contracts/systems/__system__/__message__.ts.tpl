import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { compactDate } from '../../codes/index.js';
import { contract } from '../../contract.js';

/** Their codes of the state (ZT): theirs → ours. */
export const __messageCamel__States = { '1': 'received', '2': 'withdrawn' } as const;

export type __Message__State = keyof typeof __messageCamel__States;

/** __messageZh__: sent whole, again at every change, with the next version. */
export const __messageCamel__ = contract({
  owner: '__system__',
  message: '__message__',
  version: 1,
  title: ['__messageZh__', '__messageEn__'],
  kind: 'in',
  // Which one it is, which version of it, and what must stay in order. A message may come late or twice: the version decides.
  identity: { id: ['BH'], version: 'BBH', key: 'BH', order: 'version' },
  schema: internal(
    Type.Object({
      BH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['编号', 'Number'] }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter'] }),
      ZT: Type.Enum(Object.keys(__messageCamel__States) as __Message__State[], { label: ['状态（1有效 2撤回）', 'State'] }),
      BT: Type.String({ minLength: 1, maxLength: 200, label: ['标题', 'Subject'] }),
      RQ: Type.String({ format: compactDate, label: ['日期', 'Date'] }),
      // What names a person is personal, and what is told of one is sensitive: stored encrypted, masked, never logged.
      LXR: Type.Optional(personal(Type.String({ minLength: 1, maxLength: 60, label: ['联系人', 'Contact'] }), 'name')),
      NR: sensitive(Type.String({ minLength: 1, maxLength: 8000, label: ['内容', 'Text'] })),
    }),
  ),
});
