import { isChoice, isRef } from '@fatong/contracts/fields';
import { isMany } from '../fields.js';
import { matchedBy, matchResults, type Among } from '../matching.js';
import type { RecordType } from '../record.js';
import { isNamed } from '../vocabulary.js';

/** Records that are matched: by names that are there, looked up where the database can, with actions the machine may do. */
export function checkMatching(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  const { matching, fields, actions } = record;
  if (matching === null) return [];
  const result = fields[matching.result];
  const mine = new Set(matching.among.flatMap(({ ref, candidates }) => [ref, candidates]));
  const faults = [
    ...(isChoice(result) && !isMany(result) && Object.keys(matchResults).every((code) => result.codes.includes(code))
      ? []
      : [`keeps its result in ${matching.result}, which is no choice of how something was matched.`]),
    ...[matching.found, matching.open]
      .filter((name) => !actions[name]?.byReport || actions[name].opens)
      .map((name) => `has ${name} done, which is no action the machine may do to a record that is there.`),
    ...matching.among.flatMap((one) => amongFaults(record, one, types)),
    ...matchedBy(matching)
      .filter((name) => mine.has(name))
      .map((name) => `looks by ${name}, which it finds.`),
  ];
  return faults.map((fault) => `${record.name}: its matching ${fault}`);
}

function amongFaults(
  record: RecordType,
  { type, candidates, exact, probable, names }: Among,
  types: ReadonlyMap<string, RecordType>,
): string[] {
  const [of, several] = [types.get(type), record.fields[candidates]];
  const keys = [...exact, ...probable];
  const first = keys.flatMap((key) => Object.entries(key).slice(0, 1));
  return [
    ...names.filter((name) => !isNamed(record, name)).map((name) => `mentions “${name}”, which it has not.`),
    ...(isRef(several) && isMany(several) && several.to === type
      ? []
      : [`keeps candidates in ${candidates}, which does not lead to several of ${type}.`]),
    ...(exact.length === 0 || keys.some((key) => Object.keys(key).length === 0) ? [`has a key of ${type} that asks nothing.`] : []),
    ...keys
      .flatMap((key) => Object.keys(key))
      .filter((name) => of && !Object.hasOwn(of.fields, name))
      .map((name) => `looks by the unknown field ${name} of ${type}.`),
    ...first
      .filter(([name, ours]) => typeof ours !== 'string' || !isLookedUp(of, name))
      .map(([name]) => `looks ${type} up by ${name}, which is sealed or has no index.`),
  ];
}

function isLookedUp(of: RecordType | undefined, name: string): boolean {
  const field = of?.fields[name];
  return (
    field !== undefined &&
    ['public', 'internal'].includes(field.class) &&
    !isMany(field) &&
    (field.unique || field.filter || of!.list.filters.includes(name))
  );
}
