import { __messageCamel__Answered } from '@fatong/contracts/canonical/__area__';
import { today } from '@fatong/contracts/codes';
import { fact } from '../../../definitions/index.js';
import { __messageCamel__ } from './__message__.js';

/** What the area states to the world when it is answered. */
export const facts = [
  fact(__messageCamel__Answered, __messageCamel__, (record, act) => ({
    request: act.id,
    case: { source: '__system__' as const, id: record.sourceId ?? '' },
    unit: act.unit,
    on: today(new Date(act.at)),
    text: act.reason,
  })),
];
