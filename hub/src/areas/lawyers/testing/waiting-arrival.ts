import { hash } from 'node:crypto';
import { identityAnswered, identityAsked } from '@fatong/contracts/canonical/lawyers';
import { lawyersElsewhere } from '@fatong/contracts/systems/moj-identity';
import { isRegistering } from '../../../definitions/index.js';
import { newWorld } from '../../../engine/testing/index.js';
import { area } from '../index.js';
import { arriving } from '../transfers/arriving.js';
import type { Stood } from './waiting.js';

const arrivals = [arriving].filter(isRegistering)[0]!;
let key = 0;
const type = 'lawyers.arrival';
const at = '2026-03-02T01:00:05.000Z';

/** A lawyer of another province asks to be let in, and the ministry’s platform says who he is. */
export const arrivalWaits: Stood = {
  title: 'S01 来沪律师身份核验',
  system: 'moj-identity',
  async begin() {
    const world = newWorld([area], '2026-03-02T01:00:00.000Z');
    const { name, licence, idNumber, province } = lawyersElsewhere[3]!;
    const form = { name, licence, idNumber, province, phone: '13857100904' };
    await world.engine.beginNewcomer(arrivals, { form, ticket: hash('sm3', 'a browser') });
    const hear = (request: string, result: string) =>
      world.report('lawyers', [
        {
          id: `a-${++key}`,
          source: '/systems/moj-identity',
          type: identityAnswered.type,
          time: at,
          datacontenttype: 'application/json',
          partitionkey: request,
          data: { source: 'moj-identity', answer: `HY-${result}`, request, result, at, score: 96 },
        },
      ]);
    return {
      world,
      type,
      now: () => world.only(type),
      sent: () => world.tables.added.outbox.filter((one) => one.type === identityAsked.type),
      answers: (request) => hear(request, 'matched'),
      refuses: (request) => hear(request, 'mismatch'),
    };
  },
  waits: { state: 'asked' },
  answered: { state: 'matched', values: { score: 96 } },
  refused: { state: 'refused', values: { result: 'mismatch' } },
  lost: { state: 'unanswered' },
};
