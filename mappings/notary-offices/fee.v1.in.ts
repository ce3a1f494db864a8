import type { NotaryFeeKind } from '@fatong/contracts/codes';
import { feesReported } from '@fatong/contracts/canonical/notary';
import { fee, type FeeCode } from '@fatong/contracts/systems/notary-offices';
import { code, date, derive, each, mapping } from '../kit/index.js';
import { feeCodes, stateCodes, waivers } from './codes.js';
import { ofOffice } from './number.js';

export default mapping(fee, feesReported, (s) => ({
  act: { source: 'notary-offices', id: ofOffice(s.JGBH, s.SLBH), version: s.BBH, office: s.JGBH },
  state: code(stateCodes)(s.BLZT),
  fees: each(s.SF, (one) => ({
    id: one.SFBH,
    kind: derive(
      ['未注明项目的为未分类', 'without a kind: unclassified'],
      (kind: FeeCode | undefined): NotaryFeeKind => (kind === undefined ? 'unclassified' : feeCodes[kind]),
      [one.SFXM] as const,
    ),
    amount: one.JE,
    on: date(one.SFRQ, 'yyyyMMdd'),
    refundOf: one.TF,
  })),
  waiver: code(waivers)(s.JMSY),
  waived: s.JMJE,
}));
