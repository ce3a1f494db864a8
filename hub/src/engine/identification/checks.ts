import { isRef } from '@fatong/contracts/fields';
import type { IdentificationType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import { byMachine } from '../by-machine.js';
import { commit } from '../commit.js';
import { barrier, lockingFind } from '../guard.js';
import type { Parts } from '../parts.js';
import type { Refusal } from '../refusal.js';

/** How far it is: `waiting` may have a page on which he goes on; who is in is told as whom, `<register>:<id>`. */
export type IdentityStanding =
  | { readonly standing: 'waiting'; readonly page: string | null }
  | { readonly standing: 'entered'; readonly person: string }
  | { readonly standing: 'refused' };

/** Asks the other system about the entry with this number and secret; false: there is none, and nobody is asked. `ticket`: digest of what his browser keeps. */
export async function beginCheck(
  parts: Parts,
  of: IdentificationType,
  said: { readonly number: string; readonly secret: string; readonly ticket: string },
): Promise<{ readonly begun: boolean } | { readonly refused: Refusal }> {
  const { record, subject, number, secret, begins, ticket } = of;
  const at = parts.clock();
  return parts.store.transact(async (unit) => {
    const entry = (await unit.lookup(registerOf(of), number, [said.number])).get(said.number);
    if (entry === undefined || entry.values[secret] !== said.secret) return { begun: false };
    const decision = await byMachine(parts, unit, {
      record,
      does: begins,
      by: { id: of.name, title: of.title },
      values: { [subject]: entry.id, [secret]: said.secret, [ticket]: said.ticket },
      targets: new Map([[subject, [entry]]]),
      at,
    });
    if ('refused' in decision) return decision;
    await commit(parts, unit, [decision.change]);
    return { begun: true };
  });
}

/** What became of the check of this ticket; where it is he, he comes in, and the ticket is used up. A ticket nobody was given is refused as one that came to nothing. */
export async function continueCheck(parts: Parts, of: IdentificationType, ticket: string): Promise<IdentityStanding> {
  const at = parts.clock();
  return parts.store.transact(async (unit): Promise<IdentityStanding> => {
    const found = (await unit.lookup(of.record.name, of.ticket, [ticket])).get(ticket);
    const row = found && (await unit.records(of.record.name, [found.id])).get(found.id);
    if (row === undefined || row.values[of.ticket] !== ticket) return { standing: 'refused' };
    if (of.waits.includes(row.state ?? '')) return { standing: 'waiting', page: textOf(row, of.page) };
    const person = textOf(row, of.subject);
    if (row.state !== of.matched || person === null) return { standing: 'refused' };
    const action = { ...of.record.actions[of.enters]!, name: of.enters };
    const asking = { catalogue: parts.catalogue, at, find: lockingFind(unit) };
    if (await barrier(asking, of.record, action, { row, timeline: [] }, null)) return { standing: 'refused' };
    const decision = await byMachine(parts, unit, { record: of.record, does: of.enters, row, by: { id: of.name, title: of.title }, at });
    if ('refused' in decision) return { standing: 'refused' };
    await commit(parts, unit, [decision.change]);
    return { standing: 'entered', person: `${registerOf(of)}:${person}` };
  });
}

const textOf = ({ values }: RecordRow, name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);

/** The register that it is about. */
export function registerOf({ record, subject }: IdentificationType): string {
  const field = record.fields[subject]!;
  if (!isRef(field)) throw new Error(`${record.name} is about ${subject}, which leads nowhere`);
  return field.to;
}
