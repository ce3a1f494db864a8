import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { readingRequest } from '@fatong/contracts/systems/procuratorate-services';
import { and, code, dateAs, mapping, required } from '../kit/index.js';
import { daytimes, modes } from './codes.js';
import { asked } from './request.js';

export default mapping(
  serviceRequested,
  readingRequest,
  (s) => ({
    ...asked(s),
    YJFS: code(modes)(required(s.reading.mode)),
    JCFW: s.reading.volumes,
    YYRQ: dateAs(required(s.reading.wantedOn), 'yyyyMMdd'),
    YYSD: code(daytimes)(required(s.reading.daytime)),
    YJMD: required(s.reading.purpose),
  }),
  { only: (s) => and(s.kind.is('reading'), s.target.is('procuratorate')) },
);
