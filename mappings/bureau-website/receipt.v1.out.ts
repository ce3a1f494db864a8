import { petitionProgressed } from '@fatong/contracts/canonical/petitions';
import { receipt } from '@fatong/contracts/systems/bureau-website';
import { dateAs, mapping } from '../kit/index.js';

export default mapping(
  petitionProgressed,
  receipt,
  (s) => ({ QQH: s.request, WSBH: s.online, XFBH: s.petition, DJRQ: dateAs(s.on, 'yyyyMMdd') }),
  { only: (s) => s.stage.is('registered') },
);
