import { letterUploaded } from '@fatong/contracts/canonical/petitions';
import { letter } from '@fatong/contracts/systems/moj-petitions';
import { dateAs, mapping, upper } from '../kit/index.js';

export default mapping(letterUploaded, letter, (s) => ({
  QQH: s.request,
  SBBH: s.upload,
  XFBH: s.petition,
  BWBB: s.version,
  NRZY: upper(s.digest),
  FSRQ: dateAs(s.happenedOn, 'yyyyMMdd'),
  WH: s.letterNumber,
  WSMC: s.title,
  ZFRQ: dateAs(s.issuedOn, 'yyyyMMdd'),
  WJZY: upper(s.fileDigest),
  WJ: s.pdf,
}));
