import type { SystemWords } from '../../system.js';

#rest /** __id__, __systemEn__: sends __messageZh__ (__messageLower__), and takes our answers. */
#amqp /** __id__, __systemEn__: sends __messageZh__ (__messageLower__), published to our broker. */
#file /** __id__, __systemEn__: sends __messageZh__ (__messageLower__) as sealed files in a folder (SFTP); the receipts lie beside. */
#soap /** __id__, __systemEn__: sends __messageZh__ (__messageLower__), described in `__system__.wsdl` and `.xsd`, and takes our answers, described in `partner.wsdl`. */
export const about = {
  id: '__id__',
  folder: '__system__',
  title: ['__systemZh__', '__systemEn__'],
  area: '__area__',
  partitions: 1,
  protocol: '__protocol__',
#soap   receipts: true,
} as const satisfies SystemWords;
