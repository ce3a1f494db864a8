import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { progressQuery } from '@fatong/contracts/systems/court-services';
import { mapping } from '../kit/index.js';
import { asked, inCase } from './request.js';

export default mapping(serviceRequested, progressQuery, (s) => ({ ...asked(s), ...inCase(s) }), { only: (s) => s.kind.is('progress') });
