import { isChoice, isRef, isRows } from '@fatong/contracts/fields';
import { isMany, type Field } from '../fields.js';
import type { LikenessProposal, LikenessType } from '../likeness.js';
import type { RecordType } from '../record.js';

/** How alike records are: by fields that are there, in parts that make a whole, written down where it can be. */
export function checkLikeness(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  const { likeness, actions } = record;
  if (likeness === null) return [];
  const froms = likeness.levels.map(({ from }) => from);
  const faults = [
    ...(likeness.parts.reduce((sum, { weight }) => sum + weight, 0) === 100 ? [] : ['has parts that are not 100 together.']),
    ...likeness.parts.filter(({ weight }) => weight < 1).map(({ name }) => `has the part ${name}, which weighs nothing.`),
    ...(froms.length > 0 && froms.every((from, i) => from >= 1 && from <= 100 && (i === 0 || from < froms[i - 1]!))
      ? []
      : ['has no levels that go down from 100.']),
    ...likeness.parts.flatMap((part) =>
      ('same' in part ? part.same.flat() : part.words)
        .filter((path) => !isTold(record, path, 'same' in part))
        .map((path) => `is told by ${path}, which is no such field.`),
    ),
    ...likeness.on.filter((name) => !actions[name] || actions[name].by.length === 0).map((name) => `is shown in ${name}, which nobody fills in.`),
    ...(likeness.proposes === null ? [] : proposalFaults(record, likeness, likeness.proposes, types)),
  ];
  return faults.map((fault) => `${record.name}: its likeness ${fault}`);
}

function isTold({ fields }: RecordType, path: string, isWhole: boolean): boolean {
  const [name, cell] = path.split('.') as [string, string | undefined];
  const field = fields[name];
  if (field === undefined || (isWhole && cell !== undefined)) return false;
  const of: Field | undefined = cell === undefined ? field : isRows(field) ? (field.fields[cell] as Field | undefined) : undefined;
  return of !== undefined && !isMany(of) && (isWhole || ['text', 'prose'].includes(of.kind));
}

function proposalFaults(record: RecordType, { levels, parts }: LikenessType, of: LikenessProposal, types: ReadonlyMap<string, RecordType>): string[] {
  const type = types.get(of.type);
  if (type === undefined) return [`is written down in ${of.type}, which is no type.`];
  const level = type.fields[of.level];
  const leads = (name: string): boolean => {
    const field = type.fields[name];
    return isRef(field) && !isMany(field) && field.to === record.name;
  };
  const isFound = (name: string): boolean => type.list.filters.includes(name) || type.fields[name]?.filter === true;
  return [
    ...(type.actions[of.does]?.opens ? [] : [`is written down by ${of.does}, which opens no ${of.type}.`]),
    ...(type.actions[of.weighs]?.byReport && !type.actions[of.weighs]!.opens ? [] : [`is filled in by ${of.weighs}, which the machine may not do to ${of.type}.`]),
    ...[of.later, of.earlier].filter((name) => !leads(name) || !isFound(name)).map((name) => `names the two by ${name}, by which none is found.`),
    ...[of.score, ...Object.values(of.parts)]
      .filter((name) => type.fields[name]?.kind !== 'integer')
      .map((name) => `is kept in ${name}, which is no whole number.`),
    ...Object.keys(of.parts)
      .filter((name) => !parts.some((part) => part.name === name))
      .map((name) => `keeps the part ${name}, which it has not.`),
    ...(isChoice(level) && levels.every(({ name }) => level.codes.includes(name)) ? [] : [`is called in ${of.level}, which has not all its levels.`]),
  ];
}
