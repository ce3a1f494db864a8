import { firmRegistered } from '@fatong/contracts/canonical/lawyers';
import { firm, firmFormCodes, firmStatusCodes } from '@fatong/contracts/systems/lawyer-registry';
import { code, date, mapping, text, upper } from '../kit/index.js';

export default mapping(firm, firmRegistered, (s) => ({
  source: 'lawyer-registry',
  id: s.JGBH,
  version: s.BBH,
  withdrawn: s.SCBZ.is('1'),
  name: text(s.JGMC),
  uscc: upper(s.TYSHXYDM),
  form: code(firmFormCodes)(s.ZZXS),
  seat: s.SZQ,
  address: text(s.ZS),
  phone: text(s.LXDH),
  foundedOn: date(s.CLRQ, 'yyyyMMdd'),
  status: code(firmStatusCodes)(s.ZYZT),
}));
