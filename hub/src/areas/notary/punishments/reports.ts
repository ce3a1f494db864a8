import { sanctionReported } from '@fatong/contracts/canonical/notary';
import { intake } from '../../../definitions/index.js';
import { punishment } from './punishment.js';

/** What the association tells of its sanctions (S13): each version says the whole of it. */
export const reports = [
  intake(sanctionReported, punishment, (data) => ({
    source: data.source,
    sourceId: data.id,
    version: data.version,
    withdrawn: data.withdrawn,
    happenedAt: data.decidedOn,
    values: {
      kind: 'industry',
      level: data.level,
      saidLicence: data.person.licence,
      saidName: data.person.name,
      saidOffice: data.person.office,
      saidMonths: data.months,
      docNo: data.docNo,
      decidedOn: data.decidedOn,
      facts: data.facts,
      revocation: data.revocation,
    },
  })),
];
