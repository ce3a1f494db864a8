import type { System } from '../../system.js';
#rest import { __messageCamel__Answer } from './__message__-answer.js';
import { __messageCamel__ } from './__message__.js';

#rest export { __messageCamel__, __messageCamel__Answer };
#soap+amqp export { __messageCamel__ };
export { stateCodes, type StateCode } from './common.js';

#rest /** __id__, __systemEn__: sends __messageZh__ (__messageLower__), and takes our answers. */
#amqp /** __id__, __systemEn__: sends __messageZh__ (__messageLower__), published to our broker. */
#soap /** __id__, __systemEn__: sends __messageZh__ (__messageLower__). Described for SOAP in `__system__.wsdl` and `.xsd`. */
export const system = {
  id: '__id__',
  folder: '__system__',
  title: ['__systemZh__', '__systemEn__'],
  area: '__area__',
  partitions: 1,
  protocol: '__protocol__',
#rest   contracts: [__messageCamel__, __messageCamel__Answer],
#soap+amqp   contracts: [__messageCamel__],
} as const satisfies System;
