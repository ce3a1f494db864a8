import { eventUploaded } from '@fatong/contracts/canonical/petitions';
import { rating } from '@fatong/contracts/systems/moj-petitions';
import { code, mapping, required } from '../kit/index.js';
import { rated, satisfactions } from './codes.js';
import { reported } from './reported.js';

export default mapping(
  eventUploaded,
  rating,
  (s) => ({
    ...reported(s),
    PJDX: code(rated)(required(s.rated)),
    MYD: code(satisfactions)(required(s.satisfaction)),
  }),
  { only: (s) => s.event.is('rating') },
);
