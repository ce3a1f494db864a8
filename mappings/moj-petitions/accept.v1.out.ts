import { eventUploaded } from '@fatong/contracts/canonical/petitions';
import { accept } from '@fatong/contracts/systems/moj-petitions';
import { dateAs, mapping, required } from '../kit/index.js';
import { reported } from './reported.js';

export default mapping(
  eventUploaded,
  accept,
  (s) => ({
    ...reported(s),
    SLRQ: dateAs(required(s.acceptedOn), 'yyyyMMdd'),
  }),
  { only: (s) => s.event.is('accept') },
);
