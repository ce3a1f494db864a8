import type { Message } from '@fatong/contracts';
import type { Area, DemoReport } from '../../definitions/index.js';
import { identityOf } from '../../platform/index.js';
import { act } from '../acting.js';
import type { Parts } from '../parts.js';

/** Hands reports to the area as if they came just then; those taken before are left out. */
export async function tell(parts: Parts, area: Area, reports: readonly DemoReport[]): Promise<void> {
  const messages = reports.map(messageOf);
  await parts.store.transact(async (unit) => {
    const isNew = await unit.claim(
      'demo',
      messages.map(({ id }) => id),
    );
    const outcomes = await act(parts, unit, {
      subscriber: area.name,
      messages: messages.filter(({ id }) => isNew.has(id)),
      at: ({ time }) => time,
      isKept: false,
    });
    const refused = outcomes.find((outcome) => 'refused' in outcome);
    if (refused) throw new Error(`A demo report of ${area.name} was refused: ${refused.refused.words[1]}`);
  });
}

function messageOf({ contract, at, data }: DemoReport): Message {
  const identity = identityOf(contract, data);
  if ('missing' in identity) throw new Error(`A demo report ${contract.type} lacks ${identity.missing.join(', ')}`);
  return {
    id: identity.id,
    source: '/demo',
    type: contract.type,
    time: at,
    datacontenttype: 'application/json',
    partitionkey: identity.key,
    data,
  };
}
