import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { contact } from '@fatong/contracts/systems/procuratorate-services';
import { and, mapping, required } from '../kit/index.js';
import { asked } from './request.js';

export default mapping(serviceRequested, contact, (s) => ({ ...asked(s), LXNR: required(s.text) }), {
  only: (s) => and(s.kind.is('contact'), s.target.is('procuratorate')),
});
