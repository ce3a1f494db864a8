import { petitionArrived } from '@fatong/contracts/canonical/petitions';
import { onlinePetition } from '@fatong/contracts/systems/bureau-website';
import { code, date, mapping, text } from '../kit/index.js';
import { businesses, purposes } from './codes.js';

export default mapping(onlinePetition, petitionArrived, (s) => ({
  source: 'bureau-website',
  id: s.WSBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  channel: 'online',
  receivedOn: date(s.TJRQ, 'yyyyMMdd'),
  subject: text(s.XFBT),
  purpose: code(purposes)(s.SQLB),
  content: code(businesses)(s.YWLX),
  petitioner: text(s.XM),
  document: s.SFZH,
  phone: s.SJH,
  address: text(s.DZ),
  anonymous: false,
  headCount: 1,
  place: s.QXDM,
  summary: text(s.GK),
  facts: text(s.SSLY),
  respondent: text(s.BFYR),
}));
