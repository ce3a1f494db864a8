import { isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import { machineDone } from '../belonging.js';
import { lostRefs } from '../lost.js';
import type { RecordType } from '../record.js';
import { isNamed } from '../vocabulary.js';
import type { ActionType } from '../words.js';
import { writtenBy } from './written.js';

/** Actions somebody may do, on fields that are there, from states that are there, with facts that somebody builds; `types`: of all areas, which may know of each other. */
export function checkActions(record: RecordType, area: Area, types: ReadonlyMap<string, RecordType>): string[] {
  const grouped = new Set(Object.values<{ fields: readonly string[] }>(record.groups).flatMap(({ fields }) => fields));
  const moved = new Set([
    ...area.publications.filter((one) => one.record.name === record.name).map(({ objects }) => objects),
    ...area.records.flatMap(({ notices }) => notices.flatMap(({ text }) => (text?.through === record.name ? ['write'] : []))),
    ...area.doors.flatMap((one) => [one, ...one.besides]).flatMap(({ record: of, does }) => (of.name === record.name ? does : [])),
    ...area.doors.flatMap(({ record: of, letters }) => (of.name === record.name ? letters.flatMap(({ opened }) => opened ?? []) : [])),
    ...area.identifications.filter((one) => one.record.name === record.name).flatMap(({ begins, enters }) => [begins, enters]),
    ...[...types.values()]
      .flatMap(({ actions }) => Object.values(actions))
      .flatMap(({ then, unless }) => [
        ...then.flatMap(({ other }) => (other?.type === record.name ? [other.does, other.again ?? other.does] : [])),
        ...unless.flatMap(({ leaves }) => (leaves?.type === record.name ? [leaves.does] : [])),
      ]),
  ]);
  for (const { sealed } of Object.values(record.letters)) if (sealed !== null) moved.add(sealed);
  for (const { then } of Object.values(record.actions)) for (const { goesOn } of then) if (goesOn !== undefined) moved.add(goesOn);
  // What the area that is not there would do.
  const lost = lostRefs(record, (name) => types.get(name));
  return Object.entries(record.actions).flatMap(([name, action]) =>
    [
      ...checkAction(action, record, grouped, moved.has(name) || action.form.some((field) => lost.has(field))),
      ...checkFact(name, action, record, area),
      ...checkReported(name, action, record, area),
    ].map((fault) => `${record.name}: the action ${name} ${fault}`),
  );
}

function checkAction(action: ActionType, record: RecordType, grouped: ReadonlySet<string>, isMoved: boolean): string[] {
  const faults: string[] = [];
  if (action.byRule && action.by.length > 0) faults.push("is the machine's and may be done by people too.");
  if (action.by.length === 0 && !action.byRule && !action.byClock && !action.byReport && !isMoved) faults.push('may be done by nobody.');
  if (
    action.byReading &&
    (action.by.length === 0 || action.opens || action.to !== null || action.form.length > 0 || action.reason === 'required')
  )
    faults.push('is done by reading, which has readers, asks for nothing and moves no state.');
  if (action.opens && action.to === null && !(record.kind === 'register' && Object.keys(record.states).length === 0))
    faults.push('enters, which only a register without states is.');
  if (action.fromHome && !action.opens) faults.push('is begun on the first page, and opens nothing.');
  if (action.bulk && (action.opens || action.danger || action.form.length > 0 || action.reason === 'required'))
    faults.push('is done with many at once, and opens, asks for something or cannot be taken back.');
  for (const role of action.by) if (!Object.hasOwn(record.see, role)) faults.push(`is given to ${role}, who cannot see the record.`);
  for (const state of [...action.from, ...(action.to === null ? [] : [action.to])])
    if (!Object.hasOwn(record.states, state)) faults.push(`names the unknown state ${state}.`);
  for (const field of [...action.form, ...action.need, ...writtenBy(action)]) {
    if (!Object.hasOwn(record.fields, field)) faults.push(`names the unknown field ${field}.`);
    const of = record.fields[field];
    // Rows that follow from what all records say may be more than a person enters.
    const isGathered = action.then.some(({ gathers = [], fills = [] }) => gathers.length > 0 && fills.includes(field));
    const most = isGathered ? 5000 : 200;
    if (of && 'most' in of && of.many && (of.most < 1 || of.most > most))
      faults.push(`takes ${of.most} values of ${field}; it must be 1 to ${most}.`);
    if (grouped.has(field)) faults.push(`would write ${field}, which is the master's.`);
    const given = of?.take?.find(({ ref }) => {
      const from = record.fields[ref];
      return !isRef(from) || from.required;
    });
    if (action.form.includes(field) && given) faults.push(`asks for ${field}, which is taken from ${given.ref}.`);
  }
  for (const field of action.anew) if (!action.form.includes(field)) faults.push(`asks anew for ${field}, which is not on its form.`);
  for (const done of outcomesOf({ action }))
    if (record.actions[done] && !record.actions[done].byReport)
      faults.push(`has ${done} done by what becomes of its message, which no report may do.`);
  for (const { names, check } of action.then) {
    for (const name of names) if (!isNamed(record, name)) faults.push(`mentions “${name}”, which it has not.`);
    faults.push(...(check?.(record, action) ?? []));
  }
  if (record.master !== null && action.to !== null) faults.push("would change a state that is the master's.");
  for (const field of action.need) {
    if (!action.form.includes(field) && !Object.values(record.actions).some(({ form }) => form.includes(field)))
      faults.push(`needs ${field}, which no action fills.`);
  }
  if (action.opens && action.by.length > 0) {
    for (const [field, { required }] of Object.entries(record.fields))
      if (required && !action.form.includes(field) && !record.fields[field]?.take)
        faults.push(`opens the record without the required field ${field}.`);
  }
  for (const name of action.notBy) if (!Object.hasOwn(record.actions, name)) faults.push(`is barred by the unknown action ${name}.`);
  return faults;
}

/** What is left to reports is done by one: the intake, the matching, what becomes of a message, or an answer, of which it cannot always be followed what it does. */
function checkReported(
  name: string,
  { by, byReport }: ActionType,
  { name: type, intake, matching, actions }: RecordType,
  { answers, records }: Area,
): string[] {
  const isDone =
    [intake?.opens, intake?.withdraws, intake?.renews, matching?.found, matching?.open].includes(name) ||
    outcomesOf(actions).includes(name) ||
    machineDone(records, type).includes(name) ||
    answers.some(({ kind, record }) => kind === 'note' && record.name === type);
  return byReport && by.length === 0 && !isDone ? ['is left to reports, but none does it.'] : [];
}

/** What becomes of a message does what no person is asked for. */
const outcomesOf = (actions: RecordType['actions']): readonly string[] =>
  Object.values(actions).flatMap(({ then }) => then.flatMap(({ outcomes = {} }) => Object.values<string>({ ...outcomes })));

function checkFact(name: string, action: ActionType, record: RecordType, area: Area): string[] {
  return action.then.flatMap(({ fact: type }) => {
    if (type === undefined) return [];
    const builders = area.facts.filter(({ fact, record: of }) => fact.type === type && of.name === record.name);
    return builders.length === 1
      ? []
      : [`states ${type}, which has ${builders.length} bodies in the exchange of ${area.name}; ${name} needs exactly one.`];
  });
}
