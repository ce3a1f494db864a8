import { isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import { dueField, extendedField, metField } from '../clock.js';
import type { RecordType } from '../record.js';
import { namesGiven } from './stand-in.js';
import { runFields } from './sweeps.js';
import { filledBy } from './written.js';

/** Fields of records of ours and of mirrors that nothing ever writes: they would stand empty on every screen. A register is kept by a source of its own. */
export const checkFilled = (areas: readonly Area[]): string[] =>
  areas.flatMap((area) =>
    area.records.flatMap((record) =>
      unfilled(
        record,
        area,
        areas.flatMap(({ records }) => records),
      ),
    ),
  );

function unfilled(record: RecordType, area: Area, all: readonly RecordType[]): string[] {
  if (record.kind === 'register') return [];
  const filled = new Set([
    ...byItself(record),
    ...byActions(record, all),
    ...byClocks(record),
    ...byReports(record, area),
    ...byMatching(record),
    ...byRules(record, area),
    ...area.publications.filter((one) => one.record.name === record.name).map(({ receipt }) => receipt),
  ]);
  const empty = Object.keys(record.fields).filter((name) => !filled.has(name));
  return empty.map((name) => `${record.name}: nobody fills ${name}: no action, report or rule writes it.`);
}

/** Taken from the entry another field leads to, or found by a key. */
const byItself = ({ fields }: RecordType): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.take || (isRef(field) && field.resolve) ? [name] : []));

/** By its own actions, and by what effects of other types have done to it. */
const byActions = ({ name, actions }: RecordType, all: readonly RecordType[]): string[] => [
  ...Object.values(actions).flatMap((action) => [...action.form, ...filledBy(action)]),
  ...all
    .flatMap((other) => Object.values(other.actions))
    .flatMap(({ then }) => then)
    .flatMap(({ other }) => (other?.type === name ? other.fills : [])),
];

/** By whom it is matched with. */
const byMatching = ({ matching, intake }: RecordType): string[] => [
  ...(matching === null ? [] : [matching.result, ...matching.among.flatMap(({ ref, candidates }) => [ref, candidates])]),
  ...(intake?.lag ? [intake.lag.days] : []),
];

const byClocks = ({ clocks }: RecordType): string[] => clocks.flatMap(({ name }) => [dueField(name), metField(name), extendedField(name)]);

/** What a report is read into; what cannot be followed counts as filling all that its group, or the record, has. */
function byReports(record: RecordType, { answers, parts }: Area): string[] {
  const besides = parts.filter((one) => one.record.name === record.name).flatMap(({ group }) => record.groups[group]?.fields ?? []);
  const told = answers
    .filter((answer) => answer.record.name === record.name)
    .flatMap((answer) => {
      const whole =
        answer.kind === 'mirror'
          ? record.groups[answer.group]?.fields
          : answer.kind === 'intake'
            ? record.intake?.fields
            : Object.keys(record.fields);
      const kept = answer.kind === 'mirror' ? namesGiven((report) => answer.read(report).kept ?? {}) : [];
      return [...(namesGiven((report) => answer.read(report).values) ?? whole ?? []), ...(kept ?? [])];
    });
  return [...told, ...besides];
}

function byRules(record: RecordType, { rules, sweeps }: Area): string[] {
  const proposing = rules.filter(({ proposes, swept }) => proposes.name === record.name && !swept);
  // What a search makes of its hits cannot be followed, and a run is written by the machine.
  const swept = sweeps.flatMap(({ run, opens }) => [
    ...(opens.name === record.name ? Object.keys(record.fields) : []),
    ...(run.name === record.name ? runFields : []),
  ]);
  const ruled = proposing.flatMap((rule) => [
    rule.subject,
    // What each fact says of its record itself cannot be followed: that depends on what is judged.
    ...(rule.each ? Object.keys(record.fields) : []),
    ...(namesGiven((given) => rule.values(given as never, given as never)) ?? Object.keys(record.fields)),
  ]);
  return [...swept, ...ruled];
}
