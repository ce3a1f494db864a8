import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { filing } from '@fatong/contracts/systems/court-services';
import { code, derive, each, mapping, required } from '../kit/index.js';
import { caseKinds } from './codes.js';
import { asked } from './request.js';

const inYuan = (fen: number | undefined): string | undefined =>
  fen === undefined ? undefined : `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

export default mapping(
  serviceRequested,
  filing,
  (s) => ({
    ...asked(s),
    FYDM: required(s.authority),
    AJLB: code(caseKinds)(required(s.filing.caseKind)),
    AY: required(s.filing.cause),
    DSRMC: s.client,
    DFDSR: required(s.filing.opposing),
    SSQQ: required(s.filing.claim),
    BDJE: derive(['分换算为元', 'fen as yuan'], inYuan, [s.filing.amount]),
    YJSSF: derive(['分换算为元', 'fen as yuan'], inYuan, [s.filing.fee]),
    CL: each(s.filing.papers, (paper) => ({ CLBH: paper.id, SM3: paper.sm3, CLNR: paper.content })),
  }),
  { only: (s) => s.kind.is('filing') },
);
