import { petitionTakenOver } from '@fatong/contracts/canonical/petitions';
import { petition } from '@fatong/contracts/systems/former-petitions';
import { code, date, mapping, text } from '../kit/index.js';
import { businesses, channels, purposes, results, standings } from './codes.js';

export default mapping(petition, petitionTakenOver, (s) => ({
  source: 'former-petitions',
  id: text(s.YBH),
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  receivedOn: date(s.SDRQ, 'yyyyMMdd'),
  channel: code(channels)(s.XFQD),
  purpose: code(purposes)(s.SQLB),
  content: code(businesses)(s.YWLX),
  subject: text(s.XFBT),
  petitioner: text(s.XM),
  document: s.SFZH,
  phone: s.SJH,
  address: text(s.DZ),
  headCount: s.RS,
  place: s.QXDM,
  summary: text(s.GK),
  facts: text(s.SSLY),
  respondent: text(s.BFYR),
  unit: text(s.CBDW),
  standing: code(standings)(s.CLZT),
  acceptedOn: date(s.SLRQ, 'yyyyMMdd'),
  answeredOn: date(s.DFRQ, 'yyyyMMdd'),
  result: code(results)(s.CLJG),
  answer: text(s.DFYJ),
  closedOn: date(s.BJRQ, 'yyyyMMdd'),
  corrections: text(s.GZSM),
}));
