import { registrationVanished } from '@fatong/contracts/canonical/lawyers';
import { tableCodes, vanished } from '@fatong/contracts/systems/lawyer-registry';
import { code, mapping } from '../kit/index.js';

export default mapping(vanished, registrationVanished, (s) => ({
  source: 'lawyer-registry',
  table: code(tableCodes)(s.BM),
  id: s.BH,
  version: s.BBH,
}));
