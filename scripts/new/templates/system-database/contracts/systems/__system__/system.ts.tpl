import type { SystemWords } from '../../system.js';

/** __id__, __systemEn__: __messageZh__ (__messageLower__), read from its database; uploaded as a sheet while it is off. */
export const about = {
  id: '__id__',
  folder: '__system__',
  title: ['__systemZh__', '__systemEn__'],
  area: '__area__',
  partitions: 1,
  imports: ['__message__'],
  protocol: 'database',
} as const satisfies SystemWords;
