import type { System } from '../../system.js';
#rest+soap import { __messageCamel__Answer } from './__message__-answer.js';
import { __messageCamel__ } from './__message__.js';

#rest+soap export { __messageCamel__, __messageCamel__Answer };
#amqp export { __messageCamel__ };
export { stateCodes, type StateCode } from './common.js';

#rest /** __id__, __systemEn__: sends __messageZh__ (__messageLower__), and takes our answers. */
#amqp /** __id__, __systemEn__: sends __messageZh__ (__messageLower__), published to our broker. */
#soap /** __id__, __systemEn__: sends __messageZh__ (__messageLower__), described in `__system__.wsdl` and `.xsd`, and takes our answers, described in `partner.wsdl`. */
export const system = {
  id: '__id__',
  folder: '__system__',
  title: ['__systemZh__', '__systemEn__'],
  area: '__area__',
  partitions: 1,
  protocol: '__protocol__',
#soap   receipts: true,
#rest+soap   contracts: [__messageCamel__, __messageCamel__Answer],
#amqp   contracts: [__messageCamel__],
} as const satisfies System;
