import { taiwanMailed } from '@fatong/contracts/canonical/notary';
import { taiwan } from '@fatong/contracts/systems/notary-association';
import { code, dateAs, mapping } from '../kit/index.js';
import { taiwan as kinds } from './codes.js';

export default mapping(taiwanMailed, taiwan, (s) => ({
  QQH: s.request,
  SXBH: s.number,
  JGBH: s.office.code,
  JGMC: s.office.name,
  WSZL: code(kinds)(s.kind),
  GZSBH: s.certificate,
  SQR: s.applicant,
  GHHM: s.mail,
  JSRQ: dateAs(s.on, 'yyyyMMdd'),
}));
