import { petitionArrived } from '@fatong/contracts/canonical/petitions';
import { assigned } from '@fatong/contracts/systems/moj-petitions';
import { code, date, flip, mapping, not, text } from '../kit/index.js';
import { channels, contents, purposes } from './codes.js';

export default mapping(assigned, petitionArrived, (s) => ({
  source: 'moj-petitions',
  id: s.JBBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  channel: code(flip(channels))(s.XFQD),
  receivedOn: date(s.JBRQ, 'yyyyMMdd'),
  subject: text(s.XFBT),
  purpose: code(flip(purposes))(s.SQLB),
  content: code(flip(contents))(s.YWLX),
  petitioner: text(s.XFRXM),
  document: s.XFRZJ,
  phone: s.XFRDH,
  address: text(s.XFRDZ),
  anonymous: not(s.XFRXM.exists()),
  place: s.QXDM,
  summary: text(s.XFGK),
  facts: text(s.SSLY),
  respondent: text(s.BFYR),
  superiorNumber: s.JBBH,
  reportBackOn: date(s.BJQX, 'yyyyMMdd'),
  instruction: text(s.JBYQ),
}));
