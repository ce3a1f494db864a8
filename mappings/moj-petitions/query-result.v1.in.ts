import { eventHeld } from '@fatong/contracts/canonical/petitions';
import { queryResult } from '@fatong/contracts/systems/moj-petitions';
import { code, date, derive, flip, mapping, required, text, when } from '../kit/index.js';
import { events } from './codes.js';

export default mapping(queryResult, eventHeld, (s) => ({
  source: 'moj-petitions',
  receipt: s.HZBH,
  request: s.QQH,
  upload: text(s.SBBH),
  count: s.SXS,
  held: when(s.SX.NRZY.exists(), {
    event: code(flip(events))(required(s.SX.SBSX)),
    version: required(s.SX.BWBB),
    digest: derive(['摘要改为小写', 'the digest in small letters'], (digest: string) => digest.toLowerCase(), [required(s.SX.NRZY)]),
    happenedOn: date(required(s.SX.FSRQ), 'yyyyMMdd'),
  }),
}));
