import { __messageCamel__Reported } from '@fatong/contracts/canonical/__area__';
import { answer } from '../../../definitions/index.js';
import { __messageCamel__ } from './__message__.js';

/** What __systemEn__ reports and which group of the record it fills. */
export const reports = [
  answer(__messageCamel__Reported, __messageCamel__, 'report', (data) => ({
    sourceId: data.case.id, version: data.case.version, state: data.state, happenedAt: data.on,
    values: { subject: data.subject, on: data.on, contact: data.contact, content: data.text },
  })),
];
