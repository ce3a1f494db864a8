import type { Finding } from '@fatong/contracts';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { isNothing, isRows, readValue } from '@fatong/contracts/fields';
import type { Steered } from './views.js';
import { Refused } from '../problems.js';

interface Asked {
  readonly districts: readonly string[] | null;
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** A version is written whole: its rows are counted anew. */
const unnumbered = (json: unknown): unknown =>
  Array.isArray(json)
    ? (json as readonly unknown[]).map((row) => {
        if (typeof row !== 'object' || row === null) return row;
        const { row: _, ...cells } = row as Readonly<Record<string, unknown>>;
        return cells;
      })
    : (json ?? null);

/** What a form says of a rule, read by the fields of its parameter; every part that is wrong is named. Value null: the parameter is changed by a release alone. */
export function readAsked(
  { parameter: { fields }, of }: Pick<Steered, 'parameter' | 'of'>,
  asked: Asked,
): { readonly value: unknown; readonly districts: readonly string[] | null } {
  const findings: Finding[] = [];
  const read: Record<string, unknown> = {};
  if (fields === null && asked.value !== null)
    findings.push({
      pointer: '/value',
      code: 'unknown',
      words: ['该规则的参数只能随版本发布修改。', 'The parameter of this rule changes with a release alone.'],
    });
  for (const name of Object.keys(asked.value ?? {}))
    if (fields !== null && !Object.hasOwn(fields, name))
      findings.push({ pointer: `/value/${name}`, code: 'unknown', words: ['没有这个参数。', 'There is no such part.'] });
  for (const [name, field] of Object.entries(fields ?? {})) {
    const json = asked.value?.[name];
    if (field.required && isNothing(json)) {
      findings.push({ pointer: `/value/${name}`, code: 'required', words: ['请填写此项。', 'This is required.'] });
      continue;
    }
    const one = readValue(isRows(field) ? unnumbered(json) : (json ?? null), field);
    if ('faults' in one)
      findings.push(
        ...one.faults.map(({ code, words, at }) => ({ pointer: `/value/${name}${at === undefined ? '' : `/${at}`}`, code, words })),
      );
    else read[name] = one.value;
  }
  const unknown = (asked.districts ?? []).filter((code) => !(districts.keys as readonly string[]).includes(code));
  if (unknown.length > 0 || asked.districts?.length === 0)
    findings.push({
      pointer: '/districts',
      code: 'choice',
      words: ['请从所列区中选择；不选区的，适用全市。', 'Choose from the districts of the list; none: the whole city.'],
    });
  if (of.kind === 'table' && asked.districts !== null)
    findings.push({
      pointer: '/districts',
      code: 'table',
      words: ['决策表全市适用，不分区。', 'A decision table holds in the whole city.'],
    });
  if (findings.length > 0) throw new Refused('input', { findings });
  return { value: fields === null ? null : read, districts: asked.districts };
}
