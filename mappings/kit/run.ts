import { classesOf, fieldClasses, type Classed, type Finding, type Label } from '@fatong/contracts';
import { compile, type Compiled, type Fault } from '@fatong/contracts/expression';
import type { Mapping } from './mapping.js';
import { partPath } from './part-path.js';
import { isAmong } from './recipients.js';

export interface MappedOutput {
  /** The contract's type. */
  readonly type: string;
  readonly data: unknown;
}

/** What came out, in order (nothing where `only` does not hold), or every failure; never both. */
export type MapResult = { readonly outputs: readonly MappedOutput[] } | { readonly failed: readonly Finding[] };

/** Runs a mapping on data that passed the source contract. Pure: the same data gives the same result. */
export function run(mapping: Mapping, data: unknown): MapResult {
  const meant = isMeant(mapping, data);
  if (meant !== true) return meant === false ? { outputs: [] } : { failed: [meant] };
  return makeOf(mapping, data);
}

/** Whether the target gets this message at all; a finding where that cannot be said. */
export function isMeant(mapping: Mapping, data: unknown): boolean | Finding {
  const { only } = prepared(mapping);
  if (only !== undefined && only(data) !== true) return false;
  return mapping.among === undefined || isAmong(mapping.among, mapping.target, data);
}

/** What comes of a message, or of what was gathered. */
export function makeOf(mapping: Mapping, data: unknown): MapResult {
  const faults: Fault[] = [];
  const result = prepared(mapping).map(data, faults);
  if (faults.length > 0) return { failed: faults.map((fault) => findingOf(fault, mapping)) };
  const { type } = mapping.to;
  // A splitter's list that is missing is one without entries.
  const all: readonly unknown[] = mapping.isSplit ? ((result ?? []) as readonly unknown[]) : [result];
  return { outputs: all.map((one) => ({ type, data: one })) };
}

interface Prepared {
  readonly map: Compiled;
  readonly only: Compiled | undefined;
}

const known = new WeakMap<Mapping, Prepared>();

function prepared(mapping: Mapping): Prepared {
  let found = known.get(mapping);
  if (found === undefined) {
    found = { map: compile(mapping.expression), only: mapping.only === undefined ? undefined : compile(mapping.only) };
    known.set(mapping, found);
  }
  return found;
}

/** "`filedOn` ← `TSRQ`: "20230230" is no date": both sides, the value only where its class lets it be logged. */
function findingOf({ target, source, value, failure }: Fault, mapping: Mapping): Finding {
  const [to, from] = [target.join('.'), source.join('.')];
  const said = failure.words(shownValue(value, source, mapping));
  const words: Label = [`${to} ← ${from}：${said[0]}`, `${to} ← ${from}: ${said[1]}`];
  return { pointer: `/${target.join('/')}`, code: failure.code, words };
}

const longest = 60;

function shownValue(value: unknown, source: readonly string[], mapping: Mapping): string {
  const read = source.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
  const path = mapping.gather ? (partPath(read) ?? '') : read;
  const declared: Classed | undefined = classesOf(mapping.from.schema)[path];
  if (declared === undefined || !fieldClasses[declared.class].logged) return '***';
  return `“${String(value).slice(0, longest)}”`;
}
