import { can, isRef, kindOf, type Ability, type CanOf } from '@fatong/contracts/fields';
import type { ChoiceField, Field, Fields, RefField, ValueOf } from './fields.js';
import type { RecordType } from './record.js';

/**
 * Every name that words made in another file may mention of the record they stand in, spelled: `text request`, what a field can (`stamp closedOn`, `clock receivedOn`), `outcome = granted`, `lawyer leads to
 * lawyers.lawyer`, `action accept`, `limit answer`. What mentions names carries them in its type and in `names`: the compiler refuses a wrong one at its own token, the
 * check at start refuses it by the same word.
 */
export interface Naming<out N extends string = string> {
  readonly names: readonly N[];
}

type Spelled<V> = (V extends string | number | boolean ? `${V}` : never) | 'null';
type OfField<K extends string, F> =
  | `field ${K}`
  | (F extends Field ? `${F['kind']} ${K}` : never)
  | (F extends Field ? `${CanOf<F>} ${K}` : never)
  | (F extends RefField<false, infer To> ? `${K} leads to ${To}` : never)
  | (F extends ChoiceField<infer C, false> ? `${K} = ${C | 'null'}` : F extends Field ? `${K} = ${Spelled<ValueOf<F>>}` : never);

/** The spelled names of a record: F its fields; S, A, L, C its states, actions, letters and clocks. */
export type Names<F extends Fields, S extends string, A extends string, L extends string, C extends string> =
  | { [K in keyof F & string]: OfField<K, F[K]> }[keyof F & string]
  | `state ${S}`
  | `action ${A}`
  | `letter ${L}`
  | `limit ${C}`;

/** Whether the built record has what a spelled name says; the same question the compiler asks. */
export function isNamed(
  { fields, states, actions, letters, clocks }: Pick<RecordType, 'fields' | 'states' | 'actions' | 'letters' | 'clocks'>,
  name: string,
): boolean {
  const leads = /^(\w+) leads to (\S+)$/.exec(name);
  if (leads) {
    const field = fields[leads[1]!];
    return isRef(field) && !field.many && field.to === leads[2];
  }
  const valued = /^(\w+) = (.*)$/s.exec(name);
  if (valued) return takes(fields[valued[1]!], valued[2]!);
  const [sort = '', of = ''] = name.split(' ');
  if (sort === 'state') return Object.hasOwn(states, of);
  if (sort === 'action') return Object.hasOwn(actions, of);
  if (sort === 'letter') return Object.hasOwn(letters, of);
  if (sort === 'limit') return clocks.some((clock) => clock.name === of);
  const field = fields[of];
  if (field === undefined) return false;
  return sort === 'field' || sort === field.kind || can(field, sort as Ability);
}

function takes(field: Field | undefined, value: string): boolean {
  return field !== undefined && (value === 'null' || kindOf(field).takes(value, field));
}
