import { papersHanded } from '@fatong/contracts/canonical/lawyers';
import { verify } from '@fatong/contracts/systems/e-seal';
import { each, mapping, upper } from '../kit/index.js';

export default mapping(papersHanded, verify, (s) => ({
  QQH: s.request,
  YWBH: s.number,
  CL: each(s.papers, (one) => ({ WJH: one.id, CLMC: one.material, ZYZ: upper(one.digest), WJ: one.content })),
}));
