import { serviceAnswered } from '@fatong/contracts/canonical/lawyers';
import { caseInfo } from '@fatong/contracts/systems/procuratorate-services';
import { code, date, mapping, text } from '../kit/index.js';
import { stages } from './codes.js';

export default mapping(caseInfo, serviceAnswered, (s) => ({
  source: 'procuratorate-services',
  receipt: s.HZBH,
  request: s.QQH,
  number: text(s.SQBH),
  standing: 'done',
  on: date(s.CXRQ, 'yyyyMMdd'),
  case: {
    title: text(s.AJMC),
    charge: text(s.SXZM),
    stage: code(stages)(s.BAJD),
    receivedOn: date(s.SLRQ, 'yyyyMMdd'),
    prosecutor: text(s.CBR),
  },
}));
