import { complaintReported } from '@fatong/contracts/canonical/lawyers';
import { complaintV2 } from '@fatong/contracts/systems/lawyers-association';
import { code, date, derive, each, mapping, or, required, text, upper, when } from '../kit/index.js';
import { grounds, stateWords } from './codes.js';

export default mapping(complaintV2, complaintReported, (s) => ({
  case: { source: 'lawyers-association', id: s.AJBH, version: s.BBH },
  state: code(stateWords)(s.AJZT),
  subject: derive(
    ['有执业证号的为律师，没有的为律所', 'a lawyer where there is a licence, else the firm'],
    (licence) => (licence === undefined ? 'firm' : 'lawyer'),
    [s.LSZYZH],
  ),
  lawyer: when(s.LSZYZH.exists(), { licence: required(upper(s.LSZYZH)), name: required(text(s.LSXM)) }),
  firm: when(or(s.SWSDM.exists(), s.SWSMC.exists()), { uscc: s.SWSDM, name: s.SWSMC }),
  district: s.QXDM,
  grounds: each(s.TSLB, code(grounds)),
  complainedOn: date(s.TSRQ, 'yyyyMMdd'),
  receivedOn: date(s.SDRQ, 'yyyyMMdd'),
  anonymous: s.SFNM.is('1'),
  complainant: when(s.SFNM.is('0'), {
    name: required(s.TSRXM),
    idNumber: s.TSRZJH,
    phone: s.TSRDH,
    address: s.TSRDZ,
  }),
  facts: text(s.TSNR),
  evidence: each(s.FJ, (file) => ({ id: file.WJID, name: file.WJMC, size: file.WJDX, sm3: file.WJZY })),
}));
