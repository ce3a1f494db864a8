import { petitionProgressed } from '@fatong/contracts/canonical/petitions';
import { progress } from '@fatong/contracts/systems/bureau-website';
import { code, dateAs, mapping, not } from '../kit/index.js';
import { stages } from './codes.js';

export default mapping(
  petitionProgressed,
  progress,
  (s) => ({ QQH: s.request, WSBH: s.online, XFBH: s.petition, JD: code(stages)(s.stage), RQ: dateAs(s.on, 'yyyyMMdd') }),
  { only: (s) => not(s.stage.is('registered')) },
);
