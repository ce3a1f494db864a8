import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, itemId, line, owner, stateCodes, type StateCode } from './common.js';

/** __messageZh__: sent whole, again at every change, with the next version. */
export const __messageCamel__ = contract({
  owner,
  message: '__message__',
  version: 1,
  title: ['__messageZh__', '__messageEn__'],
  kind: 'in',
  // Which one it is, which version of it, and what must stay in order. A message may come late or twice: the version decides.
  identity: { id: ['BH'], version: 'BBH', key: 'BH', order: 'version' },
  schema: internal(
    Type.Object({
      BH: itemId,
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter'] }),
      ZT: Type.Enum(Object.keys(stateCodes) as StateCode[], { label: ['状态（1有效 2撤回）', 'State'] }),
      BT: line(200, '标题', 'Subject'),
      RQ: day('日期', 'Date'),
      // What names a person is personal, and what is told of one is sensitive: stored encrypted, masked, never logged.
      LXR: Type.Optional(personal(line(60, '联系人', 'Contact'), 'name')),
      NR: sensitive(line(8000, '内容', 'Text')),
    }),
  ),
});
