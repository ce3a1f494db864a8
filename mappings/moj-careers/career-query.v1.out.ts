import { careerAsked } from '@fatong/contracts/canonical/lawyers';
import { careerQuery } from '@fatong/contracts/systems/moj-careers';
import { dateAs, mapping } from '../kit/index.js';

export default mapping(careerAsked, careerQuery, (s) => ({
  QQH: s.request,
  SQBH: s.background,
  XM: s.name,
  SFZH: s.idNumber,
  CXRQ: dateAs(s.askedOn, 'yyyyMMdd'),
  CXDW: s.unit,
}));
