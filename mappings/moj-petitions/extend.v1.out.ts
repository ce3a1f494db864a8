import { eventUploaded } from '@fatong/contracts/canonical/petitions';
import { extend } from '@fatong/contracts/systems/moj-petitions';
import { mapping, required } from '../kit/index.js';
import { reported } from './reported.js';

export default mapping(
  eventUploaded,
  extend,
  (s) => ({
    ...reported(s),
    YQTS: required(s.days),
    YQLY: s.grounds,
  }),
  { only: (s) => s.event.is('extend') },
);
