import { randomInt } from 'node:crypto';
import { publicTitle, type PublicationType } from '../../definitions/index.js';
import { commit } from '../commit.js';
import { consulted } from '../consulted.js';
import { decide } from '../decide.js';
import { machine } from '../doer.js';
import { readForm } from '../form.js';
import { barrier, lockingFind } from '../guard.js';
import { numbersFor } from '../letters/numbers.js';
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
    const decision = decide({
      catalogue: parts.catalogue,
      record,
      action,
      at,
      row: row!,
      involved: await unit.involved(record.name, id),
      targets: new Map(),
      doer: machine(publication.name, publicTitle),
      consultation: await consulted(parts, unit, record, action, { row: row!, at }),
      numbers: await numbersFor(unit, record, action, at),
      read: { values: { ...read.values, [keeps]: receipt }, reason: null },
    });
    if ('refused' in decision) return decision;
    await commit(parts, unit, [decision.change]);
    return { receipt };
  });
}

const isPublished = ({ states }: PublicationType, state: string | null | undefined): boolean =>
  state !== null && state !== undefined && states.includes(state);
