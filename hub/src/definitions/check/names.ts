import { can, isRef, isRows, type Take } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import { isMany } from '../fields.js';
import { checkFormer } from './former.js';
import { checkRelated } from './related.js';
import { checkRollups } from './rollups.js';
import type { RecordType } from '../record.js';
import { hasPath } from './rows.js';
import { standingFilter } from '../clock.js';
import { anyStandingFilter, builtins, eitherFilter, inForceFilter, sideFilter } from '../words.js';

const pattern = /^[A-Z]{2,4}\{yyyymmdd\}\{seq:\d\}$/;
const isBuiltin = (name: string): boolean => (builtins as readonly string[]).includes(name);

/** Names that lead nowhere, and personal fields where everybody would read them. */
export function checkNames(record: RecordType, area: Area, types: ReadonlyMap<string, RecordType>): string[] {
  const faults: string[] = [];
  const say = (fault: string): void => void faults.push(`${record.name}: ${fault}`);
  const { columns, sheet, filters, sort, views } = record.list;
  const standing = new Set(
    record.clocks.length === 0 ? [] : [anyStandingFilter, ...record.clocks.map((clock) => standingFilter(clock.name))],
  );
  const known = (name: string, where: string): void => {
    if (
      !standing.has(name) &&
      !(name === sideFilter && filters.includes(sideFilter)) &&
      name !== eitherFilter &&
      !Object.hasOwn(record.fields, name) &&
      !isBuiltin(name)
    )
      say(`${where} names the unknown field ${name}.`);
  };
  const isSecret = (name: string): boolean => ['personal', 'sensitive'].includes(record.fields[name]?.class ?? 'public');

  faults.push(...checkFormer(record));
  if (record.area !== area.name) say(`its name must begin with ${area.name}.`);
  if (record.number !== null && !pattern.test(record.number)) say(`its number ${record.number} is no pattern such as LS{yyyymmdd}{seq:6}.`);
  if (record.clocks.length > 0 && Object.hasOwn(record.fields, anyStandingFilter))
    say(`the field ${anyStandingFilter} cannot be filtered by: lists of records with time limits ask by that name how these stand.`);
  for (const name of Object.keys(record.fields))
    if (isBuiltin(name) && name !== 'district') say(`the field ${name} has the name of something every record has.`);

  for (const name of [
    ...columns,
    ...sheet,
    ...filters.filter((filter) => filter !== inForceFilter),
    sort.field,
    ...Object.values(views).flatMap(({ filter }) => Object.keys(filter)),
  ])
    known(name, 'the list');
  for (const name of filters)
    if (record.fields[name]?.class === 'sensitive') say(`the list filters by ${name}, which is sensitive and has no index.`);
  if (filters.includes(inForceFilter) !== (record.span !== null))
    say('the list is filtered by inForce exactly when the record has a span.');
  for (const name of record.list.indexed)
    if (!filters.includes(name) || !Object.hasOwn(record.fields, name) || isSecret(name) || isMany(record.fields[name]!))
      say(`the list has an index by ${name}, which is none of its filters or stands in no column of its own.`);
  for (const field of record.span === null ? [] : [record.span.since, record.span.until])
    if (!can(record.fields[field], 'span')) say(`its span names ${field}, which is no date.`);
  if (record.due !== null && !can(record.fields[record.due], 'clock')) say(`it is due on ${record.due}, which is no date.`);
  if (record.inStep !== null && (record.master === null || !can(record.fields[record.inStep.day], 'span')))
    say(`it is compared by ${record.inStep.day}, which is no date, or it is no mirror.`);
  for (const [date, beside] of Object.entries(record.counted)) {
    // Of a register, which is counted as it stands, whatever comes first; what leads to an entry, of which a rule reads some days alone.
    if (record.kind !== 'register' && !can(record.fields[date], 'span') && !isRef(record.fields[date]))
      say(`it is counted by ${date}, which is no date.`);
    for (const name of beside)
      if (!Object.hasOwn(record.fields, name) || isSecret(name))
        say(`it is counted by ${date} beside ${name}, which is unknown or stored sealed.`);
  }
  faults.push(...checkRollups(record).map((fault) => `${record.name}: ${fault}`));
  if (Object.hasOwn(record.fields, 'reached') || Object.hasOwn(record.fields, inForceFilter))
    say('no field may be called reached or inForce: those are filters.');
  faults.push(...checkSides(record).map((fault) => `${record.name}: ${fault}`));
  if (isSecret(sort.field)) say(`the list is sorted by ${sort.field}, which is stored sealed.`);
  for (const name of record.heading) if (isSecret(name)) say(`its heading shows ${name}, which is ${record.fields[name]?.class}.`);

  for (const role of Object.keys(record.see)) if (!Object.hasOwn(area.roles, role)) say(`see names the unknown role ${role}.`);
  for (const { from, fields } of record.withheld) {
    for (const name of fields) if (!hasPath(record, name.replace('.', '.*.'))) say(`withholds the unknown field ${name}.`);
    for (const role of from) if (!Object.hasOwn(record.see, role)) say(`withholds from ${role}, who cannot see the record.`);
    for (const name of fields)
      if (record.heading.includes(name)) say(`its heading shows ${name}, which is withheld from ${from.join(', ')}.`);
  }
  for (const name of [...(record.guide?.path ?? []), ...Object.keys(record.guide?.states ?? {})])
    if (!Object.hasOwn(record.states, name)) say(`its guide names the unknown state ${name}.`);
  for (const { within } of Object.values(record.guide?.states ?? {})) for (const name of within?.since ?? []) known(name, 'its guide');
  if (record.sheet !== null) {
    const { writes, corrects, parts } = record.sheet;
    for (const name of [writes, ...(corrects === undefined ? [] : [corrects])])
      if (!record.actions[name] || record.actions[name].opens) say(`its sheet is written by ${name}, which is no action on it.`);
    for (const name of parts.flatMap(({ rows }) => rows.flat())) known(name, 'its sheet');
    for (const row of parts.flatMap(({ rows }) => rows)) if (row.length > 4) say(`a row of its sheet has ${row.length} fields.`);
  }
  checkRelated(record, types, say);
  for (const [name, roles] of Object.entries(record.reveal)) {
    if (!isSecret(name)) say(`reveal names ${name}, which is not masked.`);
    for (const role of roles) if (!Object.hasOwn(record.see, role)) say(`${role} may reveal ${name} but not see the record.`);
  }
  for (const name of [
    ...Object.keys(record.place.involve ?? {}),
    ...(record.place.known ?? []),
    ...[record.place.district ?? 'district'].flat(),
  ])
    known(name, 'place');
  for (const { fields } of record.sections) for (const name of fields) known(name, 'a section');
  checkRefs(record, types, say);
  return faults;
}

function checkRefs(record: RecordType, types: ReadonlyMap<string, RecordType>, say: (fault: string) => void): void {
  for (const [name, field] of Object.entries(record.fields)) {
    for (const take of field.take ?? []) {
      const from = record.fields[take.ref];
      const source = isRef(from) && !from.many ? types.get(from.to) : undefined;
      if (!source || !Object.hasOwn(source.fields, take.field)) say(`${name} is taken from ${take.ref}.${take.field}, which is not there.`);
      checkAsOf(record, name, take, source, say);
    }
    if (!isRef(field)) continue;
    const target = types.get(field.to);
    if (target === undefined) {
      if (field.ifThere !== true || [...types.keys()].some((one) => one.startsWith(`${field.to.split('.')[0]!}.`)))
        say(`${name} refers to the unknown type ${field.to}.`);
    } else if (field.resolve && !target.fields[field.resolve.by]?.unique)
      say(`${name} is resolved by ${field.resolve.by}, which is no unique field of ${field.to}.`);
    if (field.resolve && !Object.hasOwn(record.fields, field.resolve.from))
      say(`${name} is resolved from the unknown field ${field.resolve.from}.`);
  }
}

/** What is copied as it was on a day: the entry has rows that say so, and a mirror the day. */
function checkAsOf(
  record: RecordType,
  name: string,
  { asOf, field }: Take,
  source: RecordType | undefined,
  say: (fault: string) => void,
): void {
  if (asOf === undefined || source === undefined) return;
  const history = source.fields[asOf.rows];
  const parts: Readonly<Record<string, { readonly kind: string }>> = isRows(history) ? history.fields : {};
  if (record.master === null) say(`${name} is taken as of a day, which only a mirror does.`);
  if (record.fields[asOf.day]?.kind !== 'date') say(`${name} is taken as of ${asOf.day}, which is no date.`);
  if (parts[asOf.since]?.kind !== 'date' || !Object.hasOwn(parts, field))
    say(`${name} is taken from ${asOf.rows} of ${source.name}, which are no rows with ${asOf.since} and ${field}.`);
}

/** Of two units between which a record is handed over, each sees its own side: whoever sees more would take all the rest for what was handed to him. */
function checkSides({ fields, list, actions, see, place }: RecordType): string[] {
  const isTwoSided = list.filters.includes(sideFilter) || Object.values(actions).some(({ side }) => side !== null);
  if (!isTwoSided) return [];
  return [
    ...(Object.hasOwn(fields, eitherFilter) ? ['no field may be called either: that is a filter.'] : []),
    ...(Object.hasOwn(fields, sideFilter) ? ['no field may be called side: that is a filter.'] : []),
    ...(place.owner === undefined || place.owner === 'actor'
      ? ['has two sides, and belongs to whoever acts: say whose it is (`owner`).']
      : []),
    ...Object.entries(see)
      .filter(([, scope]) => ['city', 'district'].includes(scope))
      .map(([role]) => `has two sides, and ${role} sees more than those of his unit.`),
  ];
}
