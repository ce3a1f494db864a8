import { eventUploaded } from '@fatong/contracts/canonical/petitions';
import { reply } from '@fatong/contracts/systems/moj-petitions';
import { code, mapping, required } from '../kit/index.js';
import { results } from './codes.js';
import { reported } from './reported.js';

export default mapping(
  eventUploaded,
  reply,
  (s) => ({
    ...reported(s),
    CLJG: code(results)(required(s.result)),
    DFYJ: required(s.answer),
    DFWH: s.letterNumber,
  }),
  { only: (s) => s.event.is('reply') },
);
