import { complaintReported } from '@fatong/contracts/canonical/lawyers';
import { complaint } from '@fatong/contracts/systems/lawyers-association';
import { code, date, each, mapping, or, required, text, upper, when } from '../kit/index.js';
import { grounds, stateWords } from './codes.js';

export default mapping(complaint, complaintReported, (s) => ({
  case: { source: 'lawyers-association', id: s.AJBH, version: s.BBH },
  state: code(stateWords)(s.AJZT),
  subject: 'lawyer',
  lawyer: { licence: upper(s.LSZYZH), name: text(s.LSXM) },
  firm: when(or(s.SWSDM.exists(), s.SWSMC.exists()), { uscc: s.SWSDM, name: s.SWSMC }),
  district: s.QXDM,
  grounds: each(s.TSLB, code(grounds)),
  complainedOn: date(s.TSRQ, 'yyyyMMdd'),
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
