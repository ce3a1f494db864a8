import { __messageCamel__Reported } from '@fatong/contracts/canonical/__area__';
import { __messageCamel__, __messageCamel__States } from '@fatong/contracts/systems/__system__';
import { code, date, mapping, text } from '../kit/index.js';

/** Theirs → ours. This file is also the route: there is no other table. */
export default mapping(__messageCamel__, __messageCamel__Reported, (s) => ({
  case: { source: '__system__', id: s.BH, version: s.BBH },
  state: code(__messageCamel__States)(s.ZT),
  subject: text(s.BT),
  on: date(s.RQ, 'yyyyMMdd'),
  contact: text(s.LXR),
  text: text(s.NR),
}));
