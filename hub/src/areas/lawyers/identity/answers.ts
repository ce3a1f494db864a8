import { cardAnswered, cardAsked, identityAnswered, identityAsked } from '@fatong/contracts/canonical/lawyers';
import { fact, note } from '../../../definitions/index.js';
import { identityCheck } from './check.js';
import { answer, question } from './platform.js';

/** What is asked of the ministry's platform (S01), and how its answers are taken. */
export const asking = fact(identityAsked, identityCheck, question);
export const answered = note(identityAnswered, identityCheck, answer);

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
