import { sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { sanctionPublication } from '@fatong/contracts/systems/moj-integrity';
import { dateAs, mapping } from '../kit/index.js';
import { ofSanction } from './publication.js';

export default mapping(sanctionWithdrawn, sanctionPublication, (s) => ({
  ...ofSanction(s),
  CZ: '2',
  CXRQ: dateAs(s.withdrawnOn, 'yyyyMMdd'),
  CXYY: s.reason,
}));
