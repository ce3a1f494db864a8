import { addressAsked } from '@fatong/contracts/canonical/notary';
import { addressQuery } from '@fatong/contracts/systems/maps';
import { mapping } from '../kit/index.js';

export default mapping(addressAsked, addressQuery, (s) => ({ QQH: s.request, DWBH: s.number, DZ: s.address, XZQH: s.district }));
