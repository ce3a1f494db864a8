import { serviceAnswered } from '@fatong/contracts/canonical/lawyers';
import { marriageResult } from '@fatong/contracts/systems/civil-affairs';
import { code, date, mapping, required, text, when } from '../kit/index.js';
import { standings, statuses } from './codes.js';

export default mapping(marriageResult, serviceAnswered, (s) => ({
  source: 'civil-affairs',
  receipt: s.HZBH,
  request: s.QQH,
  number: text(s.SQBH),
  standing: code(standings)(s.ZT),
  on: date(s.CLRQ, 'yyyyMMdd'),
  receiptNumber: text(s.SLBH),
  reason: text(s.THYY),
  marriage: when(s.ZT.is('3'), {
    status: code(statuses)(required(s.HYZK)),
    registeredOn: date(s.DJRQ, 'yyyyMMdd'),
    registry: text(s.DJJG),
  }),
}));
