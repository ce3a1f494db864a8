import { eventUploaded } from '@fatong/contracts/canonical/petitions';
import { register } from '@fatong/contracts/systems/moj-petitions';
import { code, dateAs, mapping, required } from '../kit/index.js';
import { channels, contents, origins, purposes } from './codes.js';
import { reported } from './reported.js';

export default mapping(
  eventUploaded,
  register,
  (s) => ({
    ...reported(s),
    XFQD: code(channels)(required(s.channel)),
    XFLY: code(origins)(s.origin),
    SQLB: code(purposes)(required(s.purpose)),
    YWLX: code(contents)(required(s.content)),
    SDRQ: dateAs(required(s.receivedOn), 'yyyyMMdd'),
    XFRXM: s.petitioner,
    XFRS: s.headCount,
    XFGK: s.summary,
  }),
  { only: (s) => s.event.is('register') },
);
