import type { Message } from '@fatong/contracts';
import type { Area, DemoReport } from '../../definitions/index.js';
import { identityOf } from '../../platform/index.js';
import type { Reading, Spoken } from '../../ports/index.js';
import { act } from '../acting.js';
import { bring } from '../bringing.js';
import type { Parts } from '../parts.js';

/** Hands what partners told to the area as if it came just then; what was taken before is left out. */
export async function tell(parts: Parts, area: Area, reports: readonly DemoReport[], read: Reading): Promise<void> {
  const messages = reports.flatMap(({ at, ...said }) => read(said).map((report) => messageOf(report, at)));
  const found = await bring(parts, area.name, messages);
  if ('refused' in found) throw new Error(`A demo report of ${area.name} was refused: ${found.refused.words[1]}`);
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
      files: found.files,
    });
    const refused = outcomes.find((outcome) => 'refused' in outcome);
    if (refused) throw new Error(`A demo report of ${area.name} was refused: ${refused.refused.words[1]}`);
  });
}

function messageOf({ contract, data }: Spoken, at: string): Message {
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
