import { eventQueried } from '@fatong/contracts/canonical/petitions';
import { query } from '@fatong/contracts/systems/moj-petitions';
import { code, mapping } from '../kit/index.js';
import { events } from './codes.js';

export default mapping(eventQueried, query, (s) => ({ QQH: s.request, SBBH: s.upload, XFBH: s.petition, SBSX: code(events)(s.event) }));
