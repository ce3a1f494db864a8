#rest import { __messageCamel__Answered, __messageCamel__Reported } from '@fatong/contracts/canonical/__area__';
#rest import { today } from '@fatong/contracts/codes';
#rest import { answer, fact } from '../../../definitions/index.js';
#soap+amqp import { __messageCamel__Reported } from '@fatong/contracts/canonical/__area__';
#soap+amqp import { answer } from '../../../definitions/index.js';
import { __messageCamel__ } from '../records/__message__.js';

/** What __systemEn__ reports and which group of the record it fills. */
export const __messageCamel__Answers = [
  answer(__messageCamel__Reported, __messageCamel__, 'report', (data) => ({
    sourceId: data.case.id, version: data.case.version, state: data.state, happenedAt: data.on,
    values: { subject: data.subject, on: data.on, contact: data.contact, content: data.text },
  })),
];
#rest 
#rest /** What the area states to the world when it is answered. */
#rest export const __messageCamel__Facts = [
#rest   fact(__messageCamel__Answered, __messageCamel__, (record, act) => ({
#rest     request: act.id,
#rest     case: { source: '__system__' as const, id: record.sourceId ?? '' },
#rest     unit: act.unit,
#rest     on: today(new Date(act.at)),
#rest     text: act.reason,
#rest   })),
#rest ];
