import type { Label } from '@fatong/contracts';
import type { Actor, Viewer } from '../ports/index.js';

/** Who does something to a record: a person in a role, or the machine (a rule, a clock). */
export interface Doer {
  readonly actor: Actor;
  /** Account that is not told of its own act; null: the machine. */
  readonly account: string | null;
  /** Where what it opens belongs, when the record itself does not say; null: to the city. */
  readonly place: { readonly unit: string; readonly district: string | null } | null;
  /** The unit as partners know it. */
  readonly unitTitle: string;
}

export const person = ({ account, unit }: Viewer, role: string): Doer => ({
  actor: { kind: 'account', id: account.id, name: account.name, unit: account.unit, role },
  account: account.id,
  place: { unit: account.unit, district: unit?.district ?? null },
  unitTitle: unit?.title[0] ?? account.unit,
});

/** `id`: the rule or clock that makes it act, by its name. */
export const machine = (id: string, title: Label): Doer => ({
  actor: { kind: 'system', id, name: title[0] },
  account: null,
  place: null,
  unitTitle: title[0],
});
