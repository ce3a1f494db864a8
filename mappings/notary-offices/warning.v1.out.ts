import { officeWarned } from '@fatong/contracts/canonical/notary';
import { warning } from '@fatong/contracts/systems/notary-offices';
import { code, dateAs, mapping } from '../kit/index.js';
import { levels } from './told.js';

export default mapping(officeWarned, warning, (s) => ({
  QQH: s.request,
  SXBH: s.number,
  JGBH: s.office.code,
  JGMC: s.office.name,
  YJMX: s.model,
  FXLB: s.theme,
  JCMC: s.item,
  FXDJ: code(levels)(s.level),
  JCZ: s.value,
  YZ: s.threshold,
  YJSS: s.words,
  TSRQ: dateAs(s.on, 'yyyyMMdd'),
}));
