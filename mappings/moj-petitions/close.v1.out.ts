import { eventUploaded } from '@fatong/contracts/canonical/petitions';
import { close } from '@fatong/contracts/systems/moj-petitions';
import { code, mapping, required } from '../kit/index.js';
import { endings } from './codes.js';
import { reported } from './reported.js';

export default mapping(
  eventUploaded,
  close,
  (s) => ({
    ...reported(s),
    BJFS: code(endings)(required(s.ending)),
  }),
  { only: (s) => s.event.is('close') },
);
