import { cardAnswered, cardAsked, identityAnswered, identityAsked } from '@fatong/contracts/canonical/lawyers';
import { fact, note } from '../../../definitions/index.js';
import { identityCheck } from './check.js';

/** What is asked of the ministry's platform (S01), and how its answers are taken: the numbers first, then the face. */
export const asking = fact(identityAsked, identityCheck, ({ number, values }, act) => ({
  request: act.id,
  check: number ?? '',
  licence: values.licence ?? '',
  name: values.name ?? '',
  idNumber: values.idNumber ?? '',
  consentedAt: values.consentedAt ?? act.at,
}));

const deeds = { known: 'know', mismatch: 'refuse', matched: 'match', unlike: 'refuse' } as const;

export const answered = note(identityAnswered, identityCheck, ({ request, result, standing, page, score, at }) => ({
  request,
  asked: 'identityRequest',
  does: deeds[result],
  happenedAt: at,
  values:
    result === 'known' ? { result, standing: standing ?? null, page: page ?? null } : { result, score: score ?? null, answeredAt: at },
}));

/** What the app of his electronic licence is asked (S27), and what it says: a result and the certificate, whose key never leaves it. */
export const askingCard = fact(cardAsked, identityCheck, ({ number, values }, act) => ({
  request: act.id,
  check: number ?? '',
  licence: values.licence ?? '',
  name: values.name ?? '',
  at: act.at,
}));

export const answeredByCard = note(cardAnswered, identityCheck, ({ request, result, serial, at }) => ({
  request,
  asked: 'identityRequest',
  does: result === 'signed' ? 'matchCard' : 'refuse',
  happenedAt: at,
  values: { cardResult: result, answeredAt: at, ...(result === 'signed' && { serial: serial ?? null }) },
}));
