import { signalReported } from '@fatong/contracts/canonical/lawyers';
import { intake } from '../../../definitions/index.js';
import { signal } from './signal.js';

/** What is uploaded, or told over the reserved door, of lawyers. */
export const reports = [
  intake(signalReported, signal, ({ source, id, version, withdrawn, on, ...data }) => ({
    source,
    sourceId: id,
    version,
    withdrawn,
    happenedAt: on,
    values: {
      kind: data.kind,
      subjectName: data.name,
      licence: data.licence,
      idNumber: data.idNumber,
      on,
      until: data.until,
      said: data.said,
      asOf: data.asOf,
    },
  })),
];
