import { serviceAnswered } from '@fatong/contracts/canonical/lawyers';
import { companyFile } from '@fatong/contracts/systems/market-regulation';
import { code, date, mapping, required, text, when } from '../kit/index.js';
import { standings } from './codes.js';

export default mapping(companyFile, serviceAnswered, (s) => ({
  source: 'market-regulation',
  receipt: s.HZBH,
  request: s.QQH,
  number: text(s.SQBH),
  standing: code(standings)(s.ZT),
  on: date(s.BLRQ, 'yyyyMMdd'),
  receiptNumber: text(s.SLBH),
  reason: text(s.THYY),
  company: when(s.ZT.is('3'), {
    status: text(required(s.DJZT)),
    legalRepresentative: text(required(s.FDDBR)),
    establishedOn: date(required(s.CLRQ), 'yyyyMMdd'),
    pages: required(s.YS),
    file: s.DAWJ,
  }),
}));
