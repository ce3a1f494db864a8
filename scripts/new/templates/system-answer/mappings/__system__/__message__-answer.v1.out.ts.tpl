import { __messageCamel__Answered } from '@fatong/contracts/canonical/__area__';
import { __messageCamel__Answer } from '@fatong/contracts/systems/__system__';
import { dateAs, mapping } from '../kit/index.js';

/** Ours → theirs, for what came from them. */
export default mapping(
  __messageCamel__Answered,
  __messageCamel__Answer,
  (s) => ({
    QQH: s.request,
    BH: s.case.id,
    HFDW: s.unit,
    HFRQ: dateAs(s.on, 'yyyyMMdd'),
    HFNR: s.text,
  }),
  { only: (s) => s.case.source.is('__system__') },
);
