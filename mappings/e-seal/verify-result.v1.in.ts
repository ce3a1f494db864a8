import { papersVerified } from '@fatong/contracts/canonical/lawyers';
import { verifyResult } from '@fatong/contracts/systems/e-seal';
import { code, derive, each, instant, mapping, text } from '../kit/index.js';

const results = { '1': 'valid', '2': 'invalid', '3': 'unsigned' } as const;

export default mapping(verifyResult, papersVerified, (s) => ({
  source: 'e-seal',
  receipt: s.JGBH,
  request: s.QQH,
  at: instant(s.YZSJ, 'yyyyMMddHHmmss'),
  papers: each(s.CL, (one) => ({
    id: one.WJH,
    material: one.CLMC,
    digest: derive(['摘要值改为小写', 'the digest in small letters'], (digest: string) => digest.toLowerCase(), [one.ZYZ]),
    result: code(results)(one.YZJG),
    seal: text(one.YZMC),
    signer: text(one.QZR),
    reason: text(one.WXYY),
  })),
}));
