import { paths, type Expression } from '@fatong/contracts/expression';
import { isClear, isMany, isRef } from '@fatong/contracts/fields';
import { elsewhereIn } from '../elsewhere.js';
import { namedIn } from '../notice.js';
import type { RecordType } from '../record.js';
import { askedBy } from '../words.js';
import { askedOfDatabase, hasPath } from './rows.js';

/** Guards that read fields that are there, of this record and of others. */
export function checkGuards(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  return [...checkSeen(record), ...checkShown(record), ...checkUnless(record, types), ...checkRefuses(record), ...checkOnly(record)];
}

/** What decides who sees a record is asked of the database: of its state, and of fields that stand there in clear. */
const checkSeen = (record: RecordType): string[] =>
  Object.entries(record.seenWhen).flatMap(([role, when]) =>
    [
      ...unread(when, record).map((path) => `reads the unknown field ${path}.`),
      ...paths(when)
        .filter((path) => ['personal', 'sensitive'].includes(record.fields[path]?.class ?? 'public'))
        .map((path) => `reads ${path}, which is stored sealed.`),
      ...askedOfDatabase(when),
      ...(elsewhereIn(when).length > 0 ? ['asks other records, which only a guard may.'] : []),
    ].map((fault) => `${record.name}: what ${role} sees ${fault}`),
  );

/** What is drawn is decided by whoever draws it, who has the values alone. */
const checkShown = (record: RecordType): string[] =>
  Object.entries(record.shownWhen).flatMap(([name, when]) => [
    ...(Object.hasOwn(record.fields, name) ? [] : [`${record.name}: it is said when the unknown field ${name} is shown.`]),
    ...paths(when)
      .filter((path) => !Object.hasOwn(record.fields, path.split('.')[0]!))
      .map((path) => `${record.name}: when ${name} is shown reads ${path}, which is no field.`),
  ]);

/** What an action refuses reads what is there, and is said at a field of its form. */
const checkRefuses = (record: RecordType): string[] =>
  Object.entries(record.actions).flatMap(([name, { form, refuses }]) =>
    refuses.flatMap(({ at, when }) =>
      [
        ...unread(when, record).map((path) => `reads the unknown field ${path}.`),
        ...(elsewhereIn(when).length > 0 ? ['asks other records, which only a guard may.'] : []),
        ...(at !== null && !hasPath(record, at.replace('.', '.*.')) ? [`is said at the unknown field ${at}.`] : []),
        ...(at !== null && !form.includes(at.split('.')[0]!) ? [`is said at ${at}, which its form does not ask for.`] : []),
      ].map((fault) => `${record.name}: what ${name} refuses ${fault}`),
    ),
  );

/** Which records a role acts on is said by the record alone. */
const checkOnly = (record: RecordType): string[] =>
  record.only.flatMap(({ roles, when }) =>
    [
      ...unread(when, record).map((path) => `reads the unknown field ${path}.`),
      ...(elsewhereIn(when).length > 0 ? ['asks other records, which only a guard may.'] : []),
      ...roles.filter((role) => !Object.hasOwn(record.see, role)).map((role) => `names ${role}, who cannot see the record.`),
    ].map((fault) => `${record.name}: on which records roles act ${fault}`),
  );

function checkUnless(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  return Object.entries(record.actions).flatMap(([name, action]) => [
    ...untold(action, types).map((fault) => `${record.name}: the guard of ${name} ${fault}`),
    ...askedBy(action).flatMap((when) =>
      [
        ...unread(when, record).map((path) => `reads the unknown field ${path}.`),
        ...elsewhereIn(when).flatMap(({ asked: { type, by, same, equal, overlaps, least, states, where }, is }) => {
          const other = types.get(type);
          if (other === undefined) return [`asks for the unknown type ${type}.`];
          return [
            ...(by === null ? (same.length === 0 ? [`asks for ${type} alike in nothing.`] : []) : leading(record, other, by, is)),
            ...same.flatMap((name) => unlike(record, other, name)),
            ...Object.entries(equal).flatMap(([theirs, ours]) => unlike(record, other, theirs, ours)),
            ...(overlaps === null || [record, other].every(({ fields }) => fields[overlaps]?.kind === 'slot')
              ? []
              : [`asks for ${type} over the same ${overlaps}, which is no span of time in both.`]),
            ...(least < 1 ? [`asks for ${least} of ${type}.`] : []),
            ...states
              .filter((state) => !Object.hasOwn(other.states, state))
              .map((state) => `asks for ${type} in the unknown state ${state}.`),
            ...(where
              ? [...unread(where, other).map((path) => `reads the unknown field ${path} of ${type}.`), ...askedOfDatabase(where)]
              : []),
          ];
        }),
      ].map((fault) => `${record.name}: the guard of ${name} ${fault}`),
    ),
  ]);
}

/** What a refusal says of the record that bars: a field that is no secret, of one that is asked by its id or by a ref to this one. */
const untold = ({ unless }: RecordType['actions'][string], types: ReadonlyMap<string, RecordType>): readonly string[] =>
  unless.flatMap(({ when, why }) => {
    const asked = elsewhereIn(when).flatMap(({ asked: { by, type } }) => (by === null ? [] : [types.get(type)]));
    return namedIn(why)
      .filter((name) => !asked.some((other) => other?.fields[name] !== undefined && isClear(other.fields[name].class)))
      .map((name) => `says {${name}}, which no record tells in clear that it asks by its id.`);
  });

function leading(record: RecordType, other: RecordType, by: string, is: Expression | null): readonly string[] {
  const from = is !== null && 'read' in is ? is.read : '';
  const own = record.fields[from];
  const to = from === 'id' ? record.name : isRef(own) && !own.many ? own.to : undefined;
  const field = other.fields[by];
  const leads = by === 'id' ? other.name : isRef(field) ? field.to : null;
  return leads === to ? [] : [`asks for ${other.name} by ${by}, which does not lead to what ${from} is.`];
}

/** What is to be the same can be asked of the database: a single value of one sort, in clear or with its keyed hash. */
function unlike(record: RecordType, other: RecordType, name: string, own = name): readonly string[] {
  const [ours, theirs] = [record.fields[own], other.fields[name]];
  if (ours === undefined || theirs?.kind !== ours.kind)
    return [`asks for ${other.name} with the same ${name}, which is not there in both.`];
  const isSealed = theirs.class === 'sensitive' || (theirs.class === 'personal' && !theirs.filter && !theirs.search);
  return isMany(theirs) || isSealed ? [`asks for ${other.name} with the same ${name}, which the database cannot be asked.`] : [];
}

/** Paths a condition reads that the record has not: its fields and their parts, its id and state, how its clocks stand. */
function unread(condition: Expression, { fields, clocks }: RecordType): readonly string[] {
  const known = new Set(['id', 'state', ...clocks.map(({ name }) => `clock.${name}`)]);
  return paths(condition).filter((path) => !known.has(path) && !hasPath({ fields }, path));
}
