import { eventUploaded } from '@fatong/contracts/canonical/petitions';
import { transfer } from '@fatong/contracts/systems/moj-petitions';
import { dateAs, mapping, required } from '../kit/index.js';
import { reported } from './reported.js';

export default mapping(
  eventUploaded,
  transfer,
  (s) => ({
    ...reported(s),
    ZBDW: required(s.unit),
    YQBJRQ: dateAs(s.dueOn, 'yyyyMMdd'),
  }),
  { only: (s) => s.event.is('transfer') },
);
