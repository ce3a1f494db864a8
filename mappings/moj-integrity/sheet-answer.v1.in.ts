import { integrityAnswered } from '@fatong/contracts/canonical/lawyers';
import { sheetAnswer } from '@fatong/contracts/systems/moj-integrity';
import { code, date, each, mapping, text } from '../kit/index.js';
import { results, rows } from './codes.js';

export default mapping(sheetAnswer, integrityAnswered, (s) => ({
  source: 'moj-integrity',
  answer: s.HFBH,
  request: s.QQH,
  result: code(results)(s.JG),
  answeredOn: date(s.HFRQ, 'yyyyMMdd'),
  asOf: date(s.JZRQ, 'yyyyMMdd'),
  rows: each(s.XX, (row) => ({
    kind: code(rows)(row.LB),
    on: date(row.ZCRQ, 'yyyyMMdd'),
    authority: text(row.ZCJG),
    documentNumber: text(row.WH),
    text: text(row.NR),
    from: date(row.QSRQ, 'yyyyMMdd'),
    to: date(row.JZRQ, 'yyyyMMdd'),
  })),
}));
