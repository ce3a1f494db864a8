import { internRegistered } from '@fatong/contracts/canonical/lawyers';
import { intern, internStatusCodes } from '@fatong/contracts/systems/lawyer-registry';
import { code, date, mapping, text, upper } from '../kit/index.js';

export default mapping(intern, internRegistered, (s) => ({
  source: 'lawyer-registry',
  id: s.SXBH,
  version: s.BBH,
  withdrawn: s.SCBZ.is('1'),
  name: text(s.XM),
  certificate: s.SXZH,
  idNumber: upper(s.SFZHM),
  uscc: upper(s.TYSHXYDM),
  mentorLicence: upper(s.ZDLSZYZH),
  since: date(s.KSRQ, 'yyyyMMdd'),
  until: date(s.JSRQ, 'yyyyMMdd'),
  status: code(internStatusCodes)(s.SXZT),
}));
