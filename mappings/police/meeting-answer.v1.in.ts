import { serviceAnswered } from '@fatong/contracts/canonical/lawyers';
import { meetingAnswer } from '@fatong/contracts/systems/police';
import { code, date, instant, mapping, required, text, when } from '../kit/index.js';
import { answers } from './codes.js';

export default mapping(meetingAnswer, serviceAnswered, (s) => ({
  source: 'police',
  receipt: s.HZBH,
  request: s.QQH,
  number: text(s.SQBH),
  standing: code(answers)(s.ZT),
  on: date(s.CLRQ, 'yyyyMMdd'),
  receiptNumber: text(s.SLBH),
  reason: text(s.THYY),
  slot: when(s.ZT.is('3'), { from: instant(required(s.KSSJ), 'ISO 8601'), until: instant(required(s.JSSJ), 'ISO 8601') }),
}));
