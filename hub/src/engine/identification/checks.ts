import { isRef } from '@fatong/contracts/fields';
import type { IdentificationType } from '../../definitions/index.js';
import type { RecordRow, Unit } from '../../ports/index.js';
import { byMachine } from '../by-machine.js';
import { commit } from '../commit.js';
import { barrier, lockingFind } from '../guard.js';
import type { Parts } from '../parts.js';
import { Refused, type Refusal } from '../refusal.js';

/**
 * How far it is: `waiting` may have a page on which he goes on; who is in is told as whom, `<register>:<id>`. Only whom an identification registers learns why the record does not let him in:
 * by then it is he. `away`: the other system does not answer.
 */
export type IdentityStanding =
  | { readonly standing: 'waiting'; readonly page: string | null; readonly isLate?: true }
  | { readonly standing: 'entered'; readonly person: string; readonly as?: EnteredAs }
  | { readonly standing: 'refused' }
  | { readonly standing: 'barred'; readonly refusal: Refusal }
  | { readonly standing: 'away' };

/** What his account is made of, where the identification makes one. */
export interface EnteredAs {
  readonly name: string;
  /** The unit that owns his entry; null: one of his own. */
  readonly unit: string | null;
  /** By what his tries were counted. */
  readonly said: readonly string[];
}

/** So long nobody wonders that there is no answer yet, ms. */
const patience = 20_000;

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
  try {
    return await parts.store.transact(async (unit): Promise<IdentityStanding> => {
      const found = (await unit.lookup(of.record.name, of.ticket, [ticket])).get(ticket);
      const row = found && (await unit.records(of.record.name, [found.id])).get(found.id);
      if (row === undefined || row.values[of.ticket] !== ticket) return refused;
      if (of.waits.includes(row.state ?? '')) return waiting(of, row, at);
      if (of.away?.states.includes(row.state ?? '')) return { standing: 'away' };
      const isKnown = of.registers !== undefined || textOf(row, of.subject) !== null;
      if (row.state !== of.matched || !isKnown) return refused;
      const action = { ...of.record.actions[of.enters]!, name: of.enters };
      const asking = { catalogue: parts.catalogue, at, find: lockingFind(unit) };
      const barred = await barrier(asking, of.record, action, { row, timeline: [] }, null);
      if (barred) return of.registers === undefined ? refused : { standing: 'barred', refusal: barred };
      const decision = await byMachine(parts, unit, { record: of.record, does: of.enters, row, by: { id: of.name, title: of.title }, at });
      if ('refused' in decision) return refused;
      const left = await commit(parts, unit, [decision.change]);
      return entered(unit, of, left.get(`${of.record.name}:${row.id}`) ?? decision.change.after);
    });
  } catch (error) {
    if (error instanceof Refused) return refused;
    throw error;
  }
}

const refused = { standing: 'refused' } as const;

/** Whoever belongs to no entry though the other system said that it is he is not in, and nothing is written. */
async function entered(unit: Unit, of: IdentificationType, row: RecordRow): Promise<IdentityStanding> {
  const [id, register] = [textOf(row, of.subject), registerOf(of)];
  if (id === null) throw new Refused({ problem: 'identity-refused' });
  const person = `${register}:${id}`;
  if (of.account === undefined) return { standing: 'entered', person };
  const entry = (await unit.records(register, [id])).get(id)!;
  const { name, unit: where } = of.account;
  const as: EnteredAs = {
    name: textOf(entry, name) ?? '',
    unit: where === 'owner' ? entry.ownerUnit : null,
    said: of.registers === undefined ? [] : [of.number, of.secret].flatMap((field) => textOf(row, field) ?? []),
  };
  return { standing: 'entered', person, as };
}

const waiting = ({ page, away }: IdentificationType, row: RecordRow, at: string): IdentityStanding => {
  const address = textOf(row, page);
  const isLate = away !== undefined && address === null && Date.parse(at) - Date.parse(row.createdAt) > patience;
  return { standing: 'waiting', page: address, ...(isLate && { isLate }) };
};

const textOf = ({ values }: RecordRow, name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);

/** The register that it is about. */
export function registerOf({ record, subject }: IdentificationType): string {
  const field = record.fields[subject]!;
  if (!isRef(field)) throw new Error(`${record.name} is about ${subject}, which leads nowhere`);
  return field.to;
}
