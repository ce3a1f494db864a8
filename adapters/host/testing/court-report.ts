import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { demoKeys, elementXml, soapRequest } from '../../kit/index.js';

const report = {
  AH: '（2026）沪0104民初1号',
  BBH: 1,
  FYDM: '沪0104',
  AJLB: '2',
  SPCX: '01',
  AJZT: '01',
  LARQ: '20260302',
  LS: [{ LSZYZH: '13101201010900123', LSXM: '陈思远', LSSF: '2' }],
};
/** A report of the courts as they send it, signed. */
export const courtReport = (): { headers: Readonly<Record<string, string>>; body: Buffer } =>
  soapRequest({ contract: caseProgress, element: elementXml(caseProgress, report), key: demoKeys.of('court-cases')[0]! });
