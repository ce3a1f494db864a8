import type { Expression } from '@fatong/contracts/expression';
import { isChoice } from '@fatong/contracts/fields';
import { elsewhereIn } from '../elsewhere.js';
import type { RecordType } from '../record.js';

type Coded = Pick<RecordType, 'fields' | 'states'>;
const comparing: ReadonlySet<string> = new Set(['is', 'isNot', 'in', 'has']);

/** What a condition compares a choice or the state with and neither has: `standing with signed`. It would never hold, and nobody would know. */
export function strangeCodes(expression: Expression, record: Coded): readonly string[] {
  if ('when' in expression) return [expression.when, expression.then].flatMap((part) => strangeCodes(part, record));
  if (!('op' in expression)) return [];
  const [of, ...others] = expression.of;
  if (!comparing.has(expression.op) || of === undefined || !('read' in of) || (of.scope ?? 0) !== 0)
    return expression.of.flatMap((part) => strangeCodes(part, record));
  const field = record.fields[of.read];
  const codes: readonly string[] | null = of.read === 'state' ? Object.keys(record.states) : isChoice(field) ? field.codes : null;
  if (codes === null) return [];
  return others
    .flatMap((one) => ('value' in one ? [one.value].flat() : []))
    .filter((code) => typeof code === 'string')
    .filter((code) => !codes.includes(code))
    .map((code) => `${of.read} with ${code}`);
}

/** Conditions compare choices with codes that they have: of the record itself, and of those it asks for. */
export function checkCodes(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  const { name, seenWhen, shownWhen, only, withheld, clocks, actions } = record;
  const said: readonly (readonly [where: string, when: Expression | null])[] = [
    ...Object.entries(seenWhen).map(([role, when]) => [`what ${role} sees`, when] as const),
    ...Object.entries(shownWhen).map(([field, when]) => [`when ${field} is shown`, when] as const),
    ...only.map(({ when }) => ['on which records roles act', when] as const),
    ...withheld.map(({ until }) => ['what is withheld', until] as const),
    ...clocks.map((clock) => [`the clock ${clock.name}`, clock.when] as const),
    ...Object.entries(actions).flatMap(([action, { unless, refuses, due }]) =>
      [...unless, ...refuses, ...due].map(({ when }) => [`the action ${action}`, when] as const),
    ),
  ];
  return said.flatMap(([where, when]) =>
    when === null
      ? []
      : [
          ...strangeCodes(when, record),
          ...elsewhereIn(when).flatMap(({ asked: { type, where: of } }) => {
            const other = types.get(type);
            return of === null || other === undefined ? [] : strangeCodes(of, other).map((fault) => `${type} ${fault}`);
          }),
        ].map((fault) => `${name}: ${where} compares ${fault}, which it cannot be.`),
  );
}
