#rest+soap import { __messageCamel__Answered, __messageCamel__Reported } from '@fatong/contracts/canonical/__area__';
#rest+soap import { today } from '@fatong/contracts/codes';
#rest+soap import { answer, fact } from '../../../definitions/index.js';
#amqp import { __messageCamel__Reported } from '@fatong/contracts/canonical/__area__';
#amqp import { answer } from '../../../definitions/index.js';
import { __messageCamel__ } from '../records/__message__.js';

/** What __systemEn__ reports and which group of the record it fills. */
export const __messageCamel__Answers = [
  answer(__messageCamel__Reported, __messageCamel__, 'report', (data) => ({
    sourceId: data.case.id, version: data.case.version, state: data.state, happenedAt: data.on,
    values: { subject: data.subject, on: data.on, contact: data.contact, content: data.text },
  })),
];
#rest+soap 
#rest+soap /** What the area states to the world when it is answered. */
#rest+soap export const __messageCamel__Facts = [
#rest+soap   fact(__messageCamel__Answered, __messageCamel__, (record, act) => ({
#rest+soap     request: act.id,
#rest+soap     case: { source: '__system__' as const, id: record.sourceId ?? '' },
#rest+soap     unit: act.unit,
#rest+soap     on: today(new Date(act.at)),
#rest+soap     text: act.reason,
#rest+soap   })),
#rest+soap ];
