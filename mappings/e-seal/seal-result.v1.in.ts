import { letterSealed } from '@fatong/contracts/canonical/documents';
import { sealResult } from '@fatong/contracts/systems/e-seal';
import { code, derive, instant, mapping, text } from '../kit/index.js';

const results = { '1': 'sealed', '2': 'refused' } as const;

export default mapping(sealResult, letterSealed, (s) => ({
  source: 'e-seal',
  receipt: s.JGBH,
  request: s.QQH,
  result: code(results)(s.JG),
  at: instant(s.QZSJ, 'yyyyMMddHHmmss'),
  digest: derive(['摘要值改为小写', 'the digest in small letters'], (digest: string) => digest.toLowerCase(), [s.ZYZ]),
  seal: text(s.YZMC),
  certificate: text(s.ZSXLH),
  signature: text(s.QZZ),
  reason: text(s.YY),
}));
