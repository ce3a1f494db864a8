import { documentSent } from '@fatong/contracts/canonical/notary';
import { document } from '@fatong/contracts/systems/notary-association';
import { code, dateAs, mapping } from '../kit/index.js';
import { documents, urgencies, ways } from './codes.js';

export default mapping(documentSent, document, (s) => ({
  QQH: s.request,
  SXBH: s.number,
  WH: s.docNo,
  BT: s.title,
  WJLX: code(documents)(s.type),
  JJCD: code(urgencies)(s.urgency),
  SDFS: code(ways)(s.way),
  FWDW: s.unit,
  FSRQ: dateAs(s.on, 'yyyyMMdd'),
  FKQX: dateAs(s.dueOn, 'yyyyMMdd'),
}));
