import { sanctionEffective } from '@fatong/contracts/canonical/lawyers';
import { sanctionPublication } from '@fatong/contracts/systems/moj-integrity';
import { code, dateAs, derive, each, mapping } from '../kit/index.js';
import { sanctionCodes } from './codes.js';
import { ofSanction } from './publication.js';

const inYuan = (fen: number | undefined): string | undefined =>
  fen === undefined ? undefined : `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

export default mapping(
  sanctionEffective,
  sanctionPublication,
  (s) => ({
    ...ofSanction(s),
    CZ: '1',
    CFXX: each(s.sanctions, (one) => ({
      ZL: code(sanctionCodes)(one.kind),
      JE: derive(['分换算为元', 'fen as yuan'], inYuan, [one.fen]),
      YS: one.months,
    })),
    JDRQ: dateAs(s.decidedOn, 'yyyyMMdd'),
    SXRQ: dateAs(s.effectiveFrom, 'yyyyMMdd'),
    JZRQ: dateAs(s.effectiveTo, 'yyyyMMdd'),
    SS: s.facts,
    YJ: s.legalBasis,
  }),
  { only: (s) => s.published.is(true) },
);
