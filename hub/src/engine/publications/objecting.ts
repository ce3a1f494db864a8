import { randomInt } from 'node:crypto';
import { publicTitle, type PublicationType } from '../../definitions/index.js';
import { byMachine } from '../by-machine.js';
import { commit } from '../commit.js';
import { readForm } from '../form.js';
import { barrier, lockingFind } from '../guard.js';
import type { Parts } from '../parts.js';
import { wrongInput, type Refusal } from '../refusal.js';

/** What somebody without account says of a published record. */
export interface Objection {
  readonly publication: string;
  readonly id: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/** Characters that are not taken for each other when somebody writes them down. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const newReceipt = (): string => Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');

/** Takes an objection to what is published now; answers the receipt by which one learns what became of it. */
export async function objectTo(
  parts: Parts,
  { publication: name, id, form }: Objection,
): Promise<{ readonly receipt: string } | { readonly refused: Refusal }> {
  const publication = parts.catalogue.publication(name);
  if (publication === undefined) return { refused: { problem: 'not-found' } };
  const { record, objects, receipt: keeps } = publication;
  const at = parts.clock();
  return parts.store.transact(async (unit) => {
    const row = (await unit.records(record.name, [id])).get(id);
    if (!isPublished(publication, row?.state)) return { refused: { problem: 'not-found' } };
    const action = { ...record.actions[objects]!, name: objects };
    const read = readForm(record, action, { form }, row!.values);
    if ('findings' in read) return { refused: wrongInput(read.findings) };
    const refusal = await barrier(
      { catalogue: parts.catalogue, at, find: lockingFind(unit) },
      record,
      action,
      { row: row!, timeline: [] },
      null,
    );
    if (refusal) return { refused: refusal };
    const receipt = newReceipt();
    const decision = await byMachine(parts, unit, {
      record,
      does: objects,
      row: row!,
      by: { id: publication.name, title: publicTitle },
      values: { ...read.values, [keeps]: receipt },
      at,
    });
    if ('refused' in decision) return decision;
    await commit(parts, unit, [decision.change]);
    return { receipt };
  });
}

const isPublished = ({ states }: PublicationType, state: string | null | undefined): boolean =>
  state !== null && state !== undefined && states.includes(state);
