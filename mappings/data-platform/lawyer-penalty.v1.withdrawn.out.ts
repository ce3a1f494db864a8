import { sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { lawyerPenalty } from '@fatong/contracts/systems/data-platform';
import { dateAs, mapping } from '../kit/index.js';
import { ofSanction } from './of-sanction.js';

export default mapping(sanctionWithdrawn, lawyerPenalty, (s) => ({
  ...ofSanction(s),
  CZ: '2',
  RQ: dateAs(s.withdrawnOn, 'yyyyMMdd'),
}));
