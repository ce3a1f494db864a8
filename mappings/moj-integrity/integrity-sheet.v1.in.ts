import { integritySheet } from '@fatong/contracts/canonical/lawyers';
import { integritySheetSent } from '@fatong/contracts/systems/moj-integrity';
import { code, date, each, mapping, text, upper } from '../kit/index.js';
import { rows } from './codes.js';

export default mapping(integritySheetSent, integritySheet, (s) => ({
  source: 'moj-integrity',
  licence: upper(s.ZYZH),
  version: s.BBH,
  name: text(s.XM),
  asOf: date(s.JZRQ, 'yyyyMMdd'),
  province: text(s.ZYSF),
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
