import { licenceStatusAsked, licenceStatusTold } from '@fatong/contracts/canonical/lawyers';
import { fact, intake } from '../../../definitions/index.js';
import { licenceQuery } from './licence-query.js';

/** What the electronic licence asks (S27), and what it is told. */
export const reports = [
  intake(licenceStatusAsked, licenceQuery, ({ source, id, version, withdrawn, licence, asker, askedAt }) => ({
    source,
    sourceId: id,
    version,
    withdrawn,
    happenedAt: askedAt,
    values: { query: id, licence, asker, askedAt },
  })),
];

export const told = fact(licenceStatusTold, licenceQuery, ({ values }, act) => ({
  request: act.id,
  query: values.query ?? '',
  licence: values.licence ?? '',
  valid: values.valid === true,
  ...(values.validSince && { since: values.validSince }),
}));
