import { documentServed } from '@fatong/contracts/canonical/lawyers';
import { today } from '@fatong/contracts/codes';
import { intake } from '../../../definitions/index.js';
import { served } from './served.js';

/** What courts serve on lawyers: the day it arrived is the day of service. */
export const reports = [
  intake(documentServed, served, (data) => ({
    source: data.source,
    sourceId: data.id,
    version: data.version,
    withdrawn: data.withdrawn,
    happenedAt: data.arrivedAt,
    values: {
      court: data.court,
      caseNumber: data.caseNumber,
      lawyerName: data.lawyer.name,
      licence: data.lawyer.licence,
      client: data.client,
      title: data.title,
      documentKind: data.documentKind,
      arrivedAt: data.arrivedAt,
      servedOn: today(new Date(data.arrivedAt)),
      address: data.address,
      sm3: data.sm3,
    },
  })),
];
