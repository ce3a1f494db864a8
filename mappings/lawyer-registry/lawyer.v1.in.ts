import { lawyerRegistered } from '@fatong/contracts/canonical/lawyers';
import { categoryCodes, lawyer, lawyerStatusCodes, sexCodes } from '@fatong/contracts/systems/lawyer-registry';
import { code, date, mapping, text, upper } from '../kit/index.js';

export default mapping(lawyer, lawyerRegistered, (s) => ({
  source: 'lawyer-registry',
  id: s.LSBH,
  version: s.BBH,
  withdrawn: s.SCBZ.is('1'),
  name: text(s.XM),
  licence: upper(s.LSZYZH),
  idNumber: upper(s.SFZHM),
  sex: code(sexCodes)(s.XB),
  category: code(categoryCodes)(s.LSLB),
  status: code(lawyerStatusCodes)(s.ZYZT),
  licensedOn: date(s.SCZYRQ, 'yyyyMMdd'),
  uscc: upper(s.TYSHXYDM),
  joinedOn: date(s.RSRQ, 'yyyyMMdd'),
}));
