import { documentServed } from '@fatong/contracts/canonical/lawyers';
import { servedDocument } from '@fatong/contracts/systems/court-services';
import { code, instant, mapping, text, upper } from '../kit/index.js';
import { documents } from './codes.js';

export default mapping(servedDocument, documentServed, (s) => ({
  source: 'court-services',
  id: s.SDBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  court: s.FYDM,
  caseNumber: text(s.AH),
  lawyer: { name: text(s.LSXM), licence: upper(s.LSZYZH) },
  client: text(s.DSRMC),
  title: text(s.WSMC),
  documentKind: code(documents)(s.WSLX),
  arrivedAt: instant(s.SDSJ, 'yyyyMMddHHmmss'),
  address: text(s.WSDZ),
  sm3: s.SM3,
}));
