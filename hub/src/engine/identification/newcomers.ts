import type { Finding } from '@fatong/contracts';
import type { Registering } from '../../definitions/index.js';
import { byMachine } from '../by-machine.js';
import { commit } from '../commit.js';
import { missing, readForm } from '../form.js';
import type { Parts } from '../parts.js';
import type { Refusal } from '../refusal.js';

/** What he says of himself, by fields of the record. */
type Said = Readonly<Record<string, string>>;

/** What of it is wrong by itself, whoever he is; nobody was asked yet. */
export function wrongOf(of: Registering, form: Said): readonly Finding[] {
  const [action, asked] = [beginning(of), askedOf(of)];
  const unknown = Object.keys(form).filter((name) => !asked.includes(name));
  if (unknown.length > 0)
    return unknown.map((name) => ({ pointer: `/form/${name}`, code: 'unknown', words: ['没有问到这一项。', 'This is not asked for.'] }));
  const read = readForm(of.record, action, { form }, {});
  return 'findings' in read ? read.findings : missing(of.record, action, read.values);
}

/** Asks the other system about who says this of himself; nobody is entered by it. `ticket`: digest of what his browser keeps. */
export async function beginNewcomer(
  parts: Parts,
  of: Registering,
  { form, ticket }: { readonly form: Said; readonly ticket: string },
): Promise<{ readonly begun: true } | { readonly refused: Refusal }> {
  const { record, begins } = of;
  const at = parts.clock();
  const read = readForm(record, beginning(of), { form }, {});
  if ('findings' in read) return { refused: { problem: 'input', findings: read.findings } };
  return parts.store.transact(async (unit) => {
    const decision = await byMachine(parts, unit, {
      record,
      does: begins,
      by: { id: of.name, title: of.title },
      values: { ...read.values, [of.ticket]: ticket },
      at,
    });
    if ('refused' in decision) return decision;
    await commit(parts, unit, [decision.change]);
    return { begun: true };
  });
}

const askedOf = ({ number, secret, registers }: Registering): readonly string[] => [number, secret, ...registers.asks];
const beginning = ({ record, begins }: Registering) => ({ ...record.actions[begins]!, name: begins });
