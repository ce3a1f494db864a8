import type { SystemWords } from '../../system.js';

/** S29, the bureau's electronic seals: it seals the SM3 of a letter's PDF (over the byte range of its signature field) and answers with the seal that goes into it, and says of papers handed in whether their seals and signatures are valid. It knows us by our SM2 signature. */
export const about = {
  id: 'S29',
  folder: 'e-seal',
  title: ['电子印章与签名验签服务', 'E-seal and signature verification'],
  area: 'lawyers',
  law: ['L04', 'L11'],
  partitions: 1,
  receipts: true,
  protocol: 'rest',
} as const satisfies SystemWords;
