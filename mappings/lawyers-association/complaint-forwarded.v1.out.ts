import { complaintForwarded as fact } from '@fatong/contracts/canonical/petitions';
import { complaintForwarded } from '@fatong/contracts/systems/lawyers-association';
import { code, dateAs, flip, mapping } from '../kit/index.js';
import { complaintSubjects } from './codes.js';

export default mapping(fact, complaintForwarded, (s) => ({
  QQH: s.request,
  XFBH: s.number,
  DRDW: s.unit,
  DRRQ: dateAs(s.on, 'yyyyMMdd'),
  SDRQ: dateAs(s.receivedOn, 'yyyyMMdd'),
  TSRXM: s.complainant,
  TSRDH: s.phone,
  BTSLX: code(flip(complaintSubjects))(s.kind),
  BTSMC: s.respondent,
  TSNR: s.content,
  TSSQ: s.demands,
}));
