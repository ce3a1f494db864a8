import { videosReported } from '@fatong/contracts/canonical/notary';
import { video } from '@fatong/contracts/systems/notary-offices';
import { code, each, instant, mapping, upper } from '../kit/index.js';
import { faces, stateCodes } from './codes.js';
import { ofOffice } from './number.js';

export default mapping(video, videosReported, (s) => ({
  act: { source: 'notary-offices', id: ofOffice(s.JGBH, s.SLBH), version: s.BBH, office: s.JGBH },
  state: code(stateCodes)(s.BLZT),
  recordings: each(s.SP, (one) => ({
    id: one.SPBH,
    began: instant(one.KSSJ, 'yyyyMMddHHmmss'),
    ended: instant(one.JSSJ, 'yyyyMMddHHmmss'),
    gap: one.ZDJG,
    sm3: upper(one.SM3),
    checked: upper(one.FHSM3),
    face: code(faces)(one.RLBD),
    longitude: one.JD,
    latitude: one.WD,
  })),
}));
