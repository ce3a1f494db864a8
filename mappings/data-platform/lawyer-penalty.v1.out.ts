import { sanctionEffective } from '@fatong/contracts/canonical/lawyers';
import { lawyerPenalty } from '@fatong/contracts/systems/data-platform';
import { code, dateAs, each, mapping } from '../kit/index.js';
import { sanctionCodes } from './codes.js';
import { ofSanction } from './of-sanction.js';

export default mapping(sanctionEffective, lawyerPenalty, (s) => ({
  ...ofSanction(s),
  CZ: '1',
  CFXX: each(s.sanctions, (one) => ({ ZL: code(sanctionCodes)(one.kind), JEF: one.fen, YS: one.months })),
  RQ: dateAs(s.effectiveFrom, 'yyyyMMdd'),
  JZRQ: dateAs(s.effectiveTo, 'yyyyMMdd'),
}));
